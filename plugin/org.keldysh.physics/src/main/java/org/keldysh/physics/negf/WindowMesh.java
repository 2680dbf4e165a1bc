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

    /** Occupations change within a few T of the potentials: intervals end there, where nodes are dense. */
    private final double[] m_steps;

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
        m_steps = reservoirs.potentials();
    }

    /** Hands out all intervals in ascending order. */
    void forEach(final Consumer consumer) {
        final double from = Math.min(m_end, Math.max(m_start, -m_radius));
        final double to = Math.max(m_start, Math.min(m_end, m_radius));
        below(from, consumer);
        double start = from;
        for (final double step : m_steps) {
            if (step > start && step < to) {
                within(start, step, to - from, consumer);
                start = step;
            }
        }
        within(start, to, to - from, consumer);
        above(Math.max(from, to), consumer);
    }

    /** One piece of the band between two potentials, which gets its share of the intervals. */
    private void within(final double start, final double end, final double band, final Consumer consumer) {
        if (end > start) {
            final int intervals = Math.max(1, (int)Math.round(m_intervals * (end - start) / band));
            final double step = (end - start) / intervals;
            for (int k = 0; k < intervals; k++) {
                consumer.accept(start + k * step, k == intervals - 1 ? end : start + (k + 1) * step);
            }
        }
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
