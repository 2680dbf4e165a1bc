package org.keldysh.headless.cli;

import org.keldysh.headless.Cancellation;
import org.keldysh.physics.task.ProgressMonitor;

/** Lets a computation that shows no progress be cancelled. */
record CancelMonitor(Cancellation cancellation) implements ProgressMonitor {

    @Override
    public void report(final double fraction, final String message) {
        // too short to be watched
    }

    @Override
    public void checkCanceled() {
        cancellation.check();
    }
}
