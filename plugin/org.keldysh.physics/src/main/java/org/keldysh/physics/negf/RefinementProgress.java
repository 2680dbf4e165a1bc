package org.keldysh.physics.negf;

import org.keldysh.physics.task.ProgressMonitor;

/** Progress of an adaptive refinement: the digits that it has gained, of those that its first error lacked. It never goes back. */
final class RefinementProgress {

    private final ProgressMonitor m_monitor;

    private final String m_message;

    /** Logarithm of the first error, NaN before. */
    private double m_first = Double.NaN;

    private double m_fraction;

    /**
     * @param monitor told the progress
     * @param message what is refined, for a reader
     */
    RefinementProgress(final ProgressMonitor monitor, final String message) {
        m_monitor = monitor;
        m_message = message;
    }

    /** @param error in units of the tolerance; more than 1, as the refinement goes on */
    void report(final double error) {
        final double lack = Math.max(0, Math.log(error));
        if (Double.isNaN(m_first)) {
            m_first = lack;
        }
        if (lack < m_first) {
            m_fraction = Math.max(m_fraction, 1 - lack / m_first);
        }
        m_monitor.report(m_fraction, m_message);
    }

    /** The refinement ends, whether the tolerance is reached or not. */
    void finish() {
        m_monitor.report(1, m_message);
    }
}
