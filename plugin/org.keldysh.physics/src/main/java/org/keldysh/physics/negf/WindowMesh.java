package org.keldysh.physics.negf;

/**
 * Where the integration over the bias window begins: equal intervals within the band, and beyond it, where only Lorentzian tails
 * are left, intervals that double in length.
 */
final class WindowMesh {

    /** Takes one interval. */
    interface Consumer {
        void accept(double start, double end);
    }

    private final double m_start;

    private final double m_end;

    private final double m_radius;

    private final int m_intervals;

    /**
     * @param reservoirs potentials and temperature
     * @param tolerance error of a density that may be neglected beyond the ends
     * @param radius half width of the band
     * @param intervals number of intervals within the band
     */
    WindowMesh(final Reservoirs reservoirs, final double tolerance, final double radius, final int intervals) {
        final double margin = reservoirs.thermalMargin(tolerance / 16);
        m_start = reservoirs.lowest() - margin;
        m_end = reservoirs.highest() + margin;
        m_radius = radius;
        m_intervals = intervals;
    }

    /** Hands out all intervals in ascending order. */
    void forEach(final Consumer consumer) {
        final double from = Math.min(m_end, Math.max(m_start, -m_radius));
        final double to = Math.max(m_start, Math.min(m_end, m_radius));
        below(from, consumer);
        final double step = (to - from) / m_intervals;
        for (int k = 0; k < m_intervals && step > 0; k++) {
            consumer.accept(from + k * step, k == m_intervals - 1 ? to : from + (k + 1) * step);
        }
        above(Math.max(from, to), consumer);
    }

    private void below(final double top, final Consumer consumer) {
        for (double end = top; end > m_start;) {
            final double start = Math.max(m_start, Math.min(2 * end, end - m_radius));
            consumer.accept(start, end);
            end = start;
        }
    }

    private void above(final double bottom, final Consumer consumer) {
        for (double start = bottom; start < m_end;) {
            final double end = Math.min(m_end, Math.max(2 * start, start + m_radius));
            consumer.accept(start, end);
            start = end;
        }
    }
}
