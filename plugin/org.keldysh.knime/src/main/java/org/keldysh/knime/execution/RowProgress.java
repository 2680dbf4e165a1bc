package org.keldysh.knime.execution;

import org.keldysh.physics.task.ProgressMonitor;

/** Progress of a table whose rows are computed at the same time: the mean of the progress of its rows. */
final class RowProgress {

    private final ProgressMonitor m_whole;

    private final double[] m_fractions;

    private double m_sum;

    RowProgress(final ProgressMonitor whole, final int rows) {
        m_whole = whole;
        m_fractions = new double[rows];
    }

    ProgressMonitor ofRow(final int row, final String key) {
        return new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                RowProgress.this.report(row, fraction, "Row " + key + ": " + message);
            }

            @Override
            public void checkCanceled() {
                m_whole.checkCanceled();
            }
        };
    }

    private synchronized void report(final int row, final double fraction, final String message) {
        m_sum += fraction - m_fractions[row];
        m_fractions[row] = fraction;
        m_whole.report(Math.min(1, Math.max(0, m_sum / m_fractions.length)), message);
    }
}
