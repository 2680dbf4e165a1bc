package org.keldysh.headless.cli;

import org.keldysh.headless.Cancellation;
import org.keldysh.headless.progress.ProgressDisplay;
import org.keldysh.physics.task.ProgressMonitor;

/** Shows the progress of a computation. */
record ActivityMonitor(ProgressDisplay.Activity activity, Cancellation cancellation) implements ProgressMonitor {

    @Override
    public void report(final double fraction, final String message) {
        activity.report(fraction, message);
    }

    @Override
    public void checkCanceled() {
        cancellation.check();
    }
}
