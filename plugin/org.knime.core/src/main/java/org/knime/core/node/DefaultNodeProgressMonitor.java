package org.knime.core.node;

/** Keeps progress in memory. An interrupted thread counts as canceled. */
public class DefaultNodeProgressMonitor implements NodeProgressMonitor {

    private volatile boolean m_canceled;

    private Double m_progress;

    private String m_message;

    /** Nothing done, nothing canceled. */
    public DefaultNodeProgressMonitor() {
        m_canceled = false;
    }

    /** @return whether the execution should stop */
    protected boolean isCanceled() {
        return m_canceled || Thread.currentThread().isInterrupted();
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (isCanceled()) {
            throw new CanceledExecutionException();
        }
    }

    @Override
    public void setExecuteCanceled() {
        m_canceled = true;
    }

    @Override
    public synchronized void setProgress(final double progress) {
        if (progress >= 0 && progress <= 1) {
            m_progress = progress;
        }
    }

    @Override
    public synchronized Double getProgress() {
        return m_progress;
    }

    @Override
    public synchronized void setProgress(final double progress, final String message) {
        setProgress(progress);
        setProgress(message);
    }

    @Override
    public void setMessage(final String message) {
        setProgress(message);
    }

    @Override
    public synchronized void setProgress(final String message) {
        m_message = message;
    }

    @Override
    public synchronized String getMessage() {
        return m_message;
    }

    @Override
    public synchronized void reset() {
        m_canceled = false;
        m_progress = null;
        m_message = null;
    }
}
