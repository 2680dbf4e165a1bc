package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs the trainings of several networks at the same time, each on one thread. */
final class ParallelTrainings {

    /** How long stopped trainings are given to free what they hold. */
    private static final long PATIENCE_MILLISECONDS = 500;

    private ParallelTrainings() {
    }

    /**
     * @param <T> type of a result
     * @param trainings all trainings
     * @return their results, in order
     * @throws CancellationException if one of them is cancelled or this thread is interrupted; all have been told to stop then
     */
    static <T> List<T> run(final List<Callable<T>> trainings) {
        final ExecutorService pool =
            Executors.newFixedThreadPool(Math.min(trainings.size(), Runtime.getRuntime().availableProcessors()));
        try {
            final ExecutorCompletionService<T> completion = new ExecutorCompletionService<>(pool);
            final List<Future<T>> futures = new ArrayList<>();
            trainings.forEach(training -> futures.add(completion.submit(training)));
            for (int finished = 0; finished < trainings.size(); finished++) {
                completion.take().get(); // whichever fails first ends all
            }
            final List<T> results = new ArrayList<>();
            for (final Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (final InterruptedException e) {
            final CancellationException canceled = new CancellationException("The training was cancelled.");
            canceled.initCause(e);
            throw canceled;
        } catch (final ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            stop(pool);
        }
    }

    private static RuntimeException unchecked(final Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    private static void stop(final ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
