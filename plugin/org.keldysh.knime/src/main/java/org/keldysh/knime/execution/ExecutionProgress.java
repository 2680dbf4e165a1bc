package org.keldysh.knime.execution;

import java.util.concurrent.CancellationException;

import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/**
 * A node's progress as the libraries below KNIME see it.
 *
 * @param monitor progress of the node
 */
public record ExecutionProgress(ExecutionMonitor monitor) implements ProgressMonitor {

    @Override
    public void report(final double fraction, final String message) {
        monitor.setProgress(fraction, message);
    }

    @Override
    public void checkCanceled() {
        try {
            monitor.checkCanceled();
        } catch (final CanceledExecutionException e) {
            final CancellationException canceled = new CancellationException("The execution was cancelled.");
            canceled.initCause(e);
            throw canceled;
        }
    }
}
