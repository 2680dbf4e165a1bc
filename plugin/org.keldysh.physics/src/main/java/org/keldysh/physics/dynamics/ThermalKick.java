package org.keldysh.physics.dynamics;

import org.keldysh.physics.noise.GaussianNoise;
import org.keldysh.physics.noise.GaussianNoise.Purpose;

/** Random displacement of every site in a step, which depends on the seed and the step alone. */
final class ThermalKick {

    private final GaussianNoise m_noise;

    private final double m_amplitude;

    private double[] m_kick = {};

    ThermalKick(final BrownianSettings settings) {
        m_noise = new GaussianNoise(settings.seed(), Purpose.THERMAL_FORCE);
        m_amplitude = settings.noiseAmplitude();
    }

    /**
     * @param step index of the step
     * @param sites number of sites
     * @return [sites] sqrt(2 T_noise dt/gamma) xi; valid until the next call
     */
    double[] ofStep(final long step, final int sites) {
        if (m_kick.length != sites) {
            m_kick = new double[sites];
        }
        if (m_amplitude > 0) {
            m_noise.fill(step, m_kick);
            for (int i = 0; i < sites; i++) {
                m_kick[i] *= m_amplitude;
            }
        }
        return m_kick;
    }
}
