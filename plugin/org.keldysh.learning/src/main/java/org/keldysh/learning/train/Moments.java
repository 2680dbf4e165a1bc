package org.keldysh.learning.train;

import org.keldysh.learning.network.Standardisation;

/** Mean and variance of several quantities in one pass. A quantity that never changes gets exactly zero deviation. */
final class Moments {

    private final double[] m_first;

    private final double[] m_sum;

    private final double[] m_squares;

    private final long[] m_count;

    Moments(final int quantities) {
        m_first = new double[quantities];
        m_sum = new double[quantities];
        m_squares = new double[quantities];
        m_count = new long[quantities];
    }

    /** Sums are those of the distance to the first value, which is 0 for a constant and avoids cancellation otherwise. */
    void add(final int quantity, final double value) {
        if (m_count[quantity]++ == 0) {
            m_first[quantity] = value;
        }
        final double distance = value - m_first[quantity];
        m_sum[quantity] += distance;
        m_squares[quantity] += distance * distance;
    }

    /** @return of a single quantity */
    static Standardisation standardisation(final double[] values) {
        final Moments moments = new Moments(1);
        for (final double value : values) {
            moments.add(0, value);
        }
        return moments.standardisation();
    }

    Standardisation standardisation() {
        final double[] mean = new double[m_sum.length];
        final double[] deviation = new double[m_sum.length];
        for (int q = 0; q < mean.length; q++) {
            final double shift = m_sum[q] / m_count[q];
            mean[q] = m_first[q] + shift;
            deviation[q] = Math.sqrt(Math.max(0, m_squares[q] / m_count[q] - shift * shift));
        }
        return new Standardisation(mean, deviation);
    }
}
