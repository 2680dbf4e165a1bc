package org.keldysh.physics.task;

/** Progress of work whose parts are done at the same time: the mean of the progress of its parts. Thread-safe. */
public final class SharedProgress {

    private final ProgressMonitor m_whole;

    private final double[] m_fractions;

    private double m_sum;

    /**
     * @param whole told the mean
     * @param parts number of parts
     */
    public SharedProgress(final ProgressMonitor whole, final int parts) {
        m_whole = whole;
        m_fractions = new double[parts];
    }

    /**
     * @param index number of the part, from 0
     * @param name what its messages begin with
     * @return the monitor of the part
     */
    public ProgressMonitor part(final int index, final String name) {
        return new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                SharedProgress.this.report(index, fraction, name + ": " + message);
            }

            @Override
            public void checkCanceled() {
                m_whole.checkCanceled();
            }
        };
    }

    private synchronized void report(final int index, final double fraction, final String message) {
        m_sum += fraction - m_fractions[index];
        m_fractions[index] = fraction;
        m_whole.report(Math.min(1, Math.max(0, m_sum / m_fractions.length)), message);
    }
}
