package org.knime.core.node;

/** Reports the progress of one part of an execution as a share of the progress of the whole. */
final class PartialProgressMonitor implements NodeProgressMonitor {

    private final NodeProgressMonitor m_whole;

    private final double m_share;

    private final boolean m_silent;

    private double m_progress;

    private String m_message;

    /**
     * @param whole monitors the whole execution
     * @param share how much of the whole this part is, between 0 and 1
     * @param silent whether the messages of this part are dropped
     */
    PartialProgressMonitor(final NodeProgressMonitor whole, final double share, final boolean silent) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Invalid sub progress size: " + share);
        }
        m_whole = whole;
        m_share = share;
        m_silent = silent;
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        m_whole.checkCanceled();
    }

    @Override
    public void setProgress(final double progress) {
        synchronized (m_whole) {
            final double gain = Math.min(progress, 1) - m_progress;
            if (gain > 0) {
                m_progress += gain;
                final Double before = m_whole.getProgress();
                m_whole.setProgress(Math.min(1, (before == null ? 0 : before) + gain * m_share));
            }
        }
    }

    @Override
    public Double getProgress() {
        return m_progress;
    }

    @Override
    public void setProgress(final double progress, final String message) {
        setProgress(progress);
        setProgress(message);
    }

    @Override
    public void setMessage(final String message) {
        setProgress(message);
    }

    @Override
    public void setProgress(final String message) {
        synchronized (m_whole) {
            m_message = message;
            if (!m_silent) {
                m_whole.setProgress(message);
            }
        }
    }

    @Override
    public String getMessage() {
        return m_message;
    }

    @Override
    public void setExecuteCanceled() {
        throw new IllegalStateException("Only a whole execution can be canceled.");
    }

    @Override
    public void reset() {
        throw new IllegalStateException("Only the progress of a whole execution can be reset.");
    }
}
