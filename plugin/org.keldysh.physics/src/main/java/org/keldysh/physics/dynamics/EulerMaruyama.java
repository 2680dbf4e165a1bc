package org.keldysh.physics.dynamics;

import org.keldysh.physics.force.ForceField;

/** {@link Integrator#EULER_MARUYAMA}. */
final class EulerMaruyama implements Scheme {

    private final double m_mobility;

    private final ThermalKick m_kick;

    EulerMaruyama(final BrownianSettings settings) {
        m_mobility = settings.mobility();
        m_kick = new ThermalKick(settings);
    }

    @Override
    public void advance(final long step, final double[] displacement, final double[] force, final ForceField field) {
        final double[] kick = m_kick.ofStep(step, displacement.length);
        for (int i = 0; i < displacement.length; i++) {
            displacement[i] += m_mobility * force[i] + kick[i];
        }
        Divergence.check(step, displacement);
    }
}
