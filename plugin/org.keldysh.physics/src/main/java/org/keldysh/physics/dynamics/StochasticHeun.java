package org.keldysh.physics.dynamics;

import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;

/** {@link Integrator#STOCHASTIC_HEUN}. */
final class StochasticHeun implements Scheme {

    private final double m_mobility;

    private final ThermalKick m_kick;

    private double[] m_predictor = {};

    private Forces m_predicted;

    StochasticHeun(final BrownianSettings settings) {
        m_mobility = settings.mobility();
        m_kick = new ThermalKick(settings);
    }

    @Override
    public void advance(final long step, final double[] displacement, final double[] force, final ForceField field) {
        final double[] kick = m_kick.ofStep(step, displacement.length);
        final double[] predictedForce = predict(step, displacement, force, kick, field);
        for (int i = 0; i < displacement.length; i++) {
            displacement[i] += 0.5 * m_mobility * (force[i] + predictedForce[i]) + kick[i];
        }
        Divergence.check(step, displacement);
    }

    private double[] predict(final long step, final double[] displacement, final double[] force, final double[] kick,
        final ForceField field) {
        if (m_predictor.length != displacement.length) {
            m_predictor = new double[displacement.length];
            m_predicted = new Forces(displacement.length);
        }
        for (int i = 0; i < displacement.length; i++) {
            m_predictor[i] = displacement[i] + m_mobility * force[i] + kick[i];
        }
        Divergence.check(step, m_predictor);
        field.evaluate(m_predictor, m_predicted);
        return m_predicted.totalForce();
    }
}
