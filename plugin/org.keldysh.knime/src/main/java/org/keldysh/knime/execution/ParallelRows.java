package org.keldysh.knime.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.keldysh.knime.checkpoint.CheckpointException;
import org.keldysh.knime.table.KeyedRow;
import org.keldysh.physics.task.ProgressMonitor;
import org.keldysh.physics.task.SharedProgress;
import org.knime.core.node.KNIMEException;

/**
 * Computes rows of a table at the same time, on all processors. Results come in the order of the rows and do not depend on the
 * number of processors. If there are fewer rows than processors, each row may use several.
 */
public final class ParallelRows {

    /** How long a cancelled execution may go unnoticed by the waiting thread, and how long it waits for its rows to stop. */
    private static final long PATIENCE_MILLISECONDS = 500;

    /**
     * Computes one row.
     *
     * @param <R> the row
     * @param <T> its result
     */
    @FunctionalInterface
    public interface RowTask<R, T> {

        /**
         * @param row the row
         * @param threads number of threads that the row may use
         * @param monitor progress of the row
         * @return the result
         */
        T compute(R row, int threads, ProgressMonitor monitor);
    }

    /**
     * Takes results, in the order of the rows.
     *
     * @param <R> the row
     * @param <T> its result
     */
    @FunctionalInterface
    public interface ResultSink<R, T> {

        /**
         * @param row the row
         * @param result its result
         */
        void accept(R row, T result);
    }

    private final int m_processors;

    private final ProgressMonitor m_monitor;

    /** @param monitor progress of all rows together */
    public ParallelRows(final ProgressMonitor monitor) {
        this(monitor, Runtime.getRuntime().availableProcessors());
    }

    ParallelRows(final ProgressMonitor monitor, final int processors) {
        m_monitor = monitor;
        m_processors = processors;
    }

    /**
     * @param <R> the row
     * @param <T> its result
     * @param rows all rows
     * @param task computes a row, on any thread
     * @param sink takes the results, on this thread
     * @throws KNIMEException if a row fails, naming it
     * @throws CancellationException if the execution is cancelled or this thread is interrupted
     */
    public <R extends KeyedRow, T> void compute(final List<R> rows, final RowTask<R, T> task,
        final ResultSink<R, T> sink) throws KNIMEException {
        final ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(m_processors, rows.size())));
        try {
            final CompletionService<Finished<T>> completion = new ExecutorCompletionService<>(pool);
            submit(rows, task, completion);
            final Map<Integer, T> waiting = new HashMap<>();
            int next = 0;
            for (int finished = 0; finished < rows.size(); finished++) {
                final Finished<T> row = await(completion);
                waiting.put(row.index(), row.result());
                for (; waiting.containsKey(next); next++) {
                    sink.accept(rows.get(next), waiting.remove(next));
                }
            }
        } finally {
            stop(pool);
        }
    }

    private <R extends KeyedRow, T> void submit(final List<R> rows, final RowTask<R, T> task,
        final CompletionService<Finished<T>> completion) {
        final int threadsPerRow = Math.max(1, m_processors / Math.max(1, rows.size()));
        final SharedProgress progress = new SharedProgress(m_monitor, rows.size());
        for (int r = 0; r < rows.size(); r++) {
            final int index = r;
            final R row = rows.get(r);
            final ProgressMonitor monitor = progress.part(r, "Row " + row.key());
            completion.submit(() -> new Finished<>(index, compute(row, task, threadsPerRow, monitor)));
        }
    }

    private static <R extends KeyedRow, T> T compute(final R row, final RowTask<R, T> task, final int threads,
        final ProgressMonitor monitor) throws KNIMEException {
        try {
            return task.compute(row, threads, monitor);
        } catch (final IllegalArgumentException | ArithmeticException e) {
            throw NodeFailure.inRow(row.key(), e);
        } catch (final CheckpointException e) {
            throw new KNIMEException("Row \"" + row.key() + "\": " + e.getMessage(), e);
        }
    }

    /** Waits for any row, so that a failure ends the execution at once. */
    private <T> Finished<T> await(final CompletionService<Finished<T>> completion) throws KNIMEException {
        try {
            Future<Finished<T>> finished = null;
            while (finished == null) {
                m_monitor.checkCanceled();
                finished = completion.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            return finished.get();
        } catch (final InterruptedException e) {
            throw canceled(e);
        } catch (final ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static KNIMEException failure(final Throwable cause) {
        if (cause instanceof KNIMEException failure) {
            return failure;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException(cause);
    }

    private static CancellationException canceled(final Throwable cause) {
        final CancellationException canceled = new CancellationException("The execution was cancelled.");
        canceled.initCause(cause);
        return canceled;
    }

    /** Rows notice the interruption at their next energy or step; they are given a moment to free what they hold. */
    private static void stop(final ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Finished<T>(int index, T result) {
    }
}
