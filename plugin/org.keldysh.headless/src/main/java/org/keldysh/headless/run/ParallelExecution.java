package org.keldysh.headless.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keldysh.headless.Cancellation;

/**
 * Runs tasks that depend on each other, those that do not at the same time. The first failure stops the others.
 *
 * @param <T> type of a task
 */
final class ParallelExecution<T> {

    /** How long tasks that are interrupted get to end. */
    private static final long GRACE_SECONDS = 10;

    private final ExecutorService m_pool;

    private final ExecutorCompletionService<T> m_results;

    private final Consumer<T> m_action;

    private final Map<Future<T>, T> m_running = new HashMap<>();

    private final Cancellation m_cancellation;

    /**
     * @param threads how many tasks may run at the same time
     * @param action runs a task; called in several threads, which are interrupted on cancel
     * @param cancellation of these tasks alone; a failure cancels it
     */
    ParallelExecution(final int threads, final Consumer<T> action, final Cancellation cancellation) {
        m_pool = Executors.newFixedThreadPool(threads);
        m_results = new ExecutorCompletionService<>(m_pool);
        m_action = action;
        m_cancellation = cancellation;
    }

    /**
     * Runs all tasks and returns when they are done. To be called once.
     *
     * @param tasks the tasks, in the order in which they start if several could
     * @param predecessors tells the tasks that must be done before a task starts; without circles
     * @throws CancellationException if the cancellation stopped the tasks
     * @throws RuntimeException the first failure of a task
     */
    void run(final List<T> tasks, final Function<T, ? extends Collection<T>> predecessors) {
        try (Cancellation.Registration registration = m_cancellation.onCancel(m_pool::shutdownNow)) {
            final Set<T> waiting = new LinkedHashSet<>(tasks);
            final Set<T> done = new LinkedHashSet<>();
            start(waiting, done, predecessors);
            while (!m_running.isEmpty()) {
                done.add(next());
                start(waiting, done, predecessors);
            }
        } catch (RuntimeException | Error e) {
            m_cancellation.cancel();
            m_pool.shutdownNow();
            throw e;
        } finally {
            awaitEnd();
        }
    }

    private void start(final Set<T> waiting, final Set<T> done,
        final Function<T, ? extends Collection<T>> predecessors) {
        m_cancellation.check();
        for (final T task : List.copyOf(waiting)) {
            if (done.containsAll(predecessors.apply(task))) {
                waiting.remove(task);
                m_running.put(m_results.submit(() -> m_action.accept(task), task), task);
            }
        }
    }

    private T next() {
        try {
            final Future<T> result = m_results.take();
            m_running.remove(result);
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw canceled(e);
        } catch (ExecutionException e) {
            m_cancellation.check();
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException)e.getCause();
        }
    }

    private static CancellationException canceled(final InterruptedException cause) {
        final CancellationException canceled = new CancellationException("Canceled.");
        canceled.initCause(cause);
        return canceled;
    }

    private void awaitEnd() {
        m_pool.shutdown();
        try {
            m_pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
