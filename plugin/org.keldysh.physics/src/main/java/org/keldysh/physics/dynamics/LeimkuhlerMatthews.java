package org.keldysh.physics.dynamics;

import org.keldysh.physics.force.ForceField;

/** {@link Integrator#LEIMKUHLER_MATTHEWS}. Both kicks are drawn again in every step, so that none belongs to the state. */
final class LeimkuhlerMatthews implements Scheme {

    private final double m_mobility;

    private final ThermalKick m_kick;

    private final ThermalKick m_nextKick;

    LeimkuhlerMatthews(final BrownianSettings settings) {
        m_mobility = settings.mobility();
        m_kick = new ThermalKick(settings);
        m_nextKick = new ThermalKick(settings);
    }

    @Override
    public void advance(final long step, final double[] displacement, final double[] force, final ForceField field) {
        final double[] kick = m_kick.ofStep(step, displacement.length);
        final double[] nextKick = m_nextKick.ofStep(step + 1, displacement.length);
        for (int i = 0; i < displacement.length; i++) {
            displacement[i] += m_mobility * force[i] + 0.5 * (kick[i] + nextKick[i]);
        }
        Divergence.check(step, displacement);
    }
}
