package org.keldysh.benchmarks;

import org.keldysh.physics.task.ProgressMonitor;

/** For parts whose own progress would confuse: they can be cancelled. */
record CancelOnly(ProgressMonitor monitor) implements ProgressMonitor {

    @Override
    public void report(final double fraction, final String message) {
        // told by the whole
    }

    @Override
    public void checkCanceled() {
        monitor.checkCanceled();
    }
}
