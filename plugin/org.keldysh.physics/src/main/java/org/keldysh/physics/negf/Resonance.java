package org.keldysh.physics.negf;

/**
 * A level of the sample that the reservoirs broaden little: near it the spectral function of each reservoir is
 * W^a_i(E) = w^a_i gamma / ((E - epsilon)^2 + gamma^2/4), and what the reservoirs fill of it is known exactly.
 */
final class Resonance {

    /** [left lead, right lead, bath][site] w^a_i */
    private final double[][] m_weights;

    private final Reservoirs m_reservoirs;

    private double m_energy;

    private double m_width;

    Resonance(final Reservoirs reservoirs, final int sites) {
        m_reservoirs = reservoirs;
        m_weights = new double[3][sites];
    }

    /**
     * Takes over a level and its weights from Green's functions at one energy nearby: w_i = Re (E - epsilon + i gamma/2) G_ii(E), and
     * the spectral functions there tell the shares of the reservoirs.
     *
     * @param energy epsilon
     * @param width gamma
     * @param probe energy of the spectral functions
     * @param lane where they are
     * @param green the spectral functions, diagonal included
     */
    void set(final double energy, final double width, final double probe, final int lane, final GreenFunctions green) {
        m_energy = energy;
        m_width = width;
        final double distance = probe - energy;
        for (int i = 0; i < m_weights[0].length; i++) {
            final double left = green.m_left[i][lane];
            final double right = green.m_right[i][lane];
            final double all = m_reservoirs.spectralFunction(green, i, lane);
            final double weight =
                Math.max(0, distance * green.m_diagonalRe[i][lane] + width / 4 * all);
            final double scale = all > 0 ? weight / all : 0;
            m_weights[0][i] = scale * left;
            m_weights[1][i] = scale * right;
            m_weights[2][i] = scale * (all - (left + right));
        }
    }

    /** @return sum of the weights over sites: 1, as far as the level is well isolated and well located */
    double norm() {
        double norm = 0;
        for (int i = 0; i < m_weights[0].length; i++) {
            norm += weight(i);
        }
        return norm;
    }

    /** Multiplies all weights. */
    void scale(final double factor) {
        for (final double[] weights : m_weights) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= factor;
            }
        }
    }

    /** @return number of sites */
    int sites() {
        return m_weights[0].length;
    }

    double energy() {
        return m_energy;
    }

    double width() {
        return m_width;
    }

    /** @return w^a_i */
    double weight(final int reservoir, final int site) {
        return m_weights[reservoir][site];
    }

    /** @return sum of w^a_i over the reservoirs */
    double weight(final int site) {
        return m_weights[0][site] + m_weights[1][site] + m_weights[2][site];
    }

    /** @return gamma / ((E - epsilon)^2 + gamma^2/4), whose integral is 2 pi */
    double lorentzian(final double energy) {
        final double distance = energy - m_energy;
        return m_width / (distance * distance + m_width * m_width / 4);
    }

    /** @return int dE/2pi f(E) lorentzian(E) */
    double occupation(final double potential, final double temperature) {
        return 0.5 - Digamma.imaginary(0.5 + m_width / (4 * Math.PI * temperature),
            (m_energy - potential) / (2 * Math.PI * temperature)) / Math.PI;
    }
}
