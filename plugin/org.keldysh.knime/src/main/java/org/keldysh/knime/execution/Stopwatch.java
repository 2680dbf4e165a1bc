package org.keldysh.knime.execution;

import java.util.Locale;

/** Measures the time of work, for the log. Times never go into tables: those are reproducible to the last bit. */
public final class Stopwatch {

    private final long m_start = System.nanoTime();

    /** @return time since construction */
    public long nanoseconds() {
        return System.nanoTime() - m_start;
    }

    /**
     * @param items number of items that were worked on
     * @return mean time for each, with its unit
     */
    public String millisecondsPer(final long items) {
        return millisecondsPer(nanoseconds(), items);
    }

    /**
     * @param nanoseconds time of the whole work
     * @param items number of items that were worked on
     * @return mean time for each, with its unit
     */
    public static String millisecondsPer(final long nanoseconds, final long items) {
        return String.format(Locale.ROOT, "%.3g ms", nanoseconds * 1e-6 / Math.max(1, items));
    }

    /** @return time since construction, with its unit */
    public String seconds() {
        return String.format(Locale.ROOT, "%.1f s", nanoseconds() * 1e-9);
    }
}
