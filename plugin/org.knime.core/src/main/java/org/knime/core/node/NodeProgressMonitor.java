package org.knime.core.node;

import java.util.function.Supplier;

/** Tells how far an execution has got and whether it is canceled. */
public interface NodeProgressMonitor {

    /**
     * @throws CanceledExecutionException if the execution has been canceled
     */
    void checkCanceled() throws CanceledExecutionException;

    /** @param progress the share done, between 0 and 1; other values are ignored */
    void setProgress(double progress);

    /** @return the share done, {@code null} if unknown */
    Double getProgress();

    /**
     * @param progress the share done, between 0 and 1
     * @param message what is being done
     */
    void setProgress(double progress, String message);

    /**
     * @param progress the share done, between 0 and 1
     * @param message what is being done
     */
    default void setProgress(final double progress, final Supplier<String> message) {
        setProgress(progress, message.get());
    }

    /** @param message what is being done */
    void setMessage(String message);

    /** @param message what is being done */
    default void setMessage(final Supplier<String> message) {
        setMessage(message.get());
    }

    /** @param message what is being done */
    void setProgress(String message);

    /** @return what is being done, {@code null} if unknown */
    String getMessage();

    /** Asks the execution to stop at its next check. */
    void setExecuteCanceled();

    /** Forgets progress, message and cancellation. */
    void reset();
}
