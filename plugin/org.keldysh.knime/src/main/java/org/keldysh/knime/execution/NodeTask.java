package org.keldysh.knime.execution;

import java.util.concurrent.CancellationException;

import org.keldysh.knime.checkpoint.CheckpointException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Body of a node's execution, which may end in the ways of the libraries below KNIME. */
@FunctionalInterface
public interface NodeTask {

    /**
     * @throws KNIMEException if the user's data cannot be used
     * @throws InvalidSettingsException if parameters and data do not fit
     * @throws CanceledExecutionException if the execution is cancelled
     */
    void run() throws KNIMEException, InvalidSettingsException, CanceledExecutionException;

    /**
     * Runs a body and translates how it ends: cancellation of a library is cancellation of the node, and what a library refuses
     * (its messages are written for users) is a failure of the node.
     *
     * @param task the body
     * @throws KNIMEException with a message for the user
     * @throws CanceledExecutionException if the execution is cancelled
     */
    static void execute(final NodeTask task) throws KNIMEException, CanceledExecutionException {
        try {
            task.run();
        } catch (final CancellationException e) {
            final CanceledExecutionException canceled = new CanceledExecutionException();
            canceled.initCause(e);
            throw canceled;
        } catch (final InvalidSettingsException | IllegalArgumentException | ArithmeticException | CheckpointException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }
}
