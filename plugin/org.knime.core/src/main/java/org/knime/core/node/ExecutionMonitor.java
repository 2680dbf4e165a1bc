package org.knime.core.node;

import java.util.function.Supplier;

/** Handed to everything that takes time: reports progress and tells when to stop. */
public class ExecutionMonitor {

    private final NodeProgressMonitor m_progress;

    /** A monitor that nobody watches. */
    public ExecutionMonitor() {
        this(null);
    }

    /** @param progress receives the progress, {@code null} if nobody watches */
    public ExecutionMonitor(final NodeProgressMonitor progress) {
        m_progress = progress == null ? new DefaultNodeProgressMonitor() : progress;
    }

    /** @return what receives the progress */
    public final NodeProgressMonitor getProgressMonitor() {
        return m_progress;
    }

    /**
     * @throws CanceledExecutionException if the execution has been canceled
     */
    public void checkCanceled() throws CanceledExecutionException {
        m_progress.checkCanceled();
    }

    /** @param progress the share done, between 0 and 1 */
    public void setProgress(final double progress) {
        m_progress.setProgress(progress);
    }

    /**
     * @param progress the share done, between 0 and 1
     * @param message what is being done
     */
    public void setProgress(final double progress, final String message) {
        m_progress.setProgress(progress, message);
    }

    /**
     * @param progress the share done, between 0 and 1
     * @param message what is being done
     */
    public void setProgress(final double progress, final Supplier<String> message) {
        m_progress.setProgress(progress, message);
    }

    /** @param message what is being done */
    public void setMessage(final String message) {
        m_progress.setMessage(message);
    }

    /** @param message what is being done */
    public void setMessage(final Supplier<String> message) {
        m_progress.setMessage(message);
    }

    /** @param message what is being done */
    public void setProgress(final String message) {
        m_progress.setProgress(message);
    }

    /**
     * @param share how much of the whole the part is, between 0 and 1
     * @return a monitor for a part of the execution
     */
    public ExecutionMonitor createSubProgress(final double share) {
        return new ExecutionMonitor(new PartialProgressMonitor(m_progress, share, false));
    }

    /**
     * @param share how much of the whole the part is, between 0 and 1
     * @return a monitor for a part of the execution whose messages are dropped
     */
    public ExecutionMonitor createSilentSubProgress(final double share) {
        return new ExecutionMonitor(new PartialProgressMonitor(m_progress, share, true));
    }
}
