package org.keldysh.physics.negf;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** A second thread that does half of the work of the first. */
final class Companion {

    private final ExecutorService m_helpers;

    Companion(final ExecutorService helpers) {
        m_helpers = helpers;
    }

    /**
     * Does two things at the same time and returns when both have ended, also if one of them fails: then the other is interrupted.
     *
     * @param own done by the calling thread
     * @param other done by a helper
     * @throws CancellationException if the calling thread is interrupted
     */
    void together(final Runnable own, final Runnable other) {
        final Errand errand = new Errand(other);
        final Future<?> future = m_helpers.submit(errand);
        boolean done = false;
        try {
            own.run();
            await(future);
            done = true;
        } finally {
            if (!done) {
                future.cancel(true);
                errand.awaitEnd();
            }
        }
    }

    private static void await(final Future<?> future) {
        try {
            future.get();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The evaluation of Green's functions was interrupted.");
        } catch (final ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Knows whether it is still at work: a cancelled future does not. */
    private static final class Errand implements Runnable {

        private final Runnable m_work;

        private final AtomicBoolean m_begun = new AtomicBoolean();

        private volatile boolean m_ended;

        Errand(final Runnable work) {
            m_work = work;
        }

        @Override
        public void run() {
            if (m_begun.compareAndSet(false, true)) {
                try {
                    m_work.run();
                } finally {
                    m_ended = true;
                }
            }
        }

        /** Returns when the work has ended or will never begin. */
        void awaitEnd() {
            if (!m_begun.compareAndSet(false, true)) {
                while (!m_ended) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
