package org.keldysh.headless.cli;

import java.util.concurrent.atomic.AtomicLong;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.progress.ProgressDisplay;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Shows that a computation goes on whose end is not known, as its energies adapt to what they find: it asks before every batch of
 * energies whether to stop, and these questions are counted.
 */
final class BatchCounter implements ProgressMonitor {

    private final ProgressDisplay.Activity m_activity;

    private final Cancellation m_cancellation;

    private final AtomicLong m_batches = new AtomicLong();

    BatchCounter(final ProgressDisplay.Activity activity, final Cancellation cancellation) {
        m_activity = activity;
        m_cancellation = cancellation;
    }

    @Override
    public void report(final double fraction, final String message) {
        m_activity.report(fraction, message);
    }

    @Override
    public void checkCanceled() {
        m_cancellation.check();
        m_activity.busy("energy batch " + m_batches.incrementAndGet());
    }
}
