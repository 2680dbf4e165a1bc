package org.keldysh.headless;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/**
 * Whether the work of this process is still wanted. Cancelling runs the registered actions, the newest first, so that
 * threads stop before the folder they write to is deleted. Safe for use by several threads.
 */
public final class Cancellation {

    private final Deque<Runnable> m_actions = new ArrayDeque<>();

    private volatile boolean m_canceled;

    /** @return whether the work shall stop */
    public boolean isCanceled() {
        return m_canceled;
    }

    /** @throws CancellationException if the work shall stop */
    public void check() {
        if (m_canceled) {
            throw new CancellationException("Canceled.");
        }
    }

    /**
     * @param action what to do on cancel; runs at once if that has happened already
     * @return to be closed as soon as the action is no longer needed
     */
    public Registration onCancel(final Runnable action) {
        synchronized (m_actions) {
            if (!m_canceled) {
                m_actions.push(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> { };
    }

    /** Stops the work: all registered actions run in this thread. Does nothing the second time. */
    public void cancel() {
        final Deque<Runnable> actions;
        synchronized (m_actions) {
            m_canceled = true;
            actions = new ArrayDeque<>(m_actions);
            m_actions.clear();
        }
        RuntimeException failure = null;
        for (final Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException e) {
                // The others must run nevertheless.
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void remove(final Runnable action) {
        synchronized (m_actions) {
            m_actions.remove(action);
        }
    }

    /** Keeps an action registered until it is closed. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {

        @Override
        void close();
    }
}
