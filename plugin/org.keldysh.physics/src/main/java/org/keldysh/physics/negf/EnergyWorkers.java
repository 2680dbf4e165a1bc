package org.keldysh.physics.negf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Spreads batches of energies over threads. Each solver works alone or with two threads; what is computed of an
 * item and where it is put depends on the item alone, so results do not depend on the number of threads.
 */
final class EnergyWorkers implements AutoCloseable {

    /**
     * What one batch works with.
     *
     * @param solver the solver
     * @param result its result buffer
     * @param companion the second thread of the solver, null if it works alone
     */
    record Workspace(GreenFunctionSolver solver, GreenFunctions result, Companion companion) {

        /** Does something for each of a number of items, which must not depend on each other: with both threads if there are two. */
        void forEach(final int count, final IntConsumer work) {
            if (companion == null) {
                IntStream.range(0, count).forEach(work);
            } else {
                companion.together(() -> IntStream.range(0, count / 2).forEach(work),
                    () -> IntStream.range(count / 2, count).forEach(work));
            }
        }
    }

    /** Work on the items from first, included, to last, excluded. */
    interface Batch {
        void run(int first, int last, Workspace workspace);
    }

    private final BlockingQueue<Workspace> m_workspaces = new LinkedBlockingQueue<>();

    /** Works on batches; null if the calling thread does. */
    private final ExecutorService m_executor;

    /** Helps solvers that can use a second thread; null if none can. */
    private final ExecutorService m_helpers;

    /** Number of solvers. */
    private final int m_count;

    private final int m_lanes;

    /**
     * @param solvers make the solvers; one that can share its work gets two threads
     * @param sites number of sites of the lattice
     * @param threads number of threads
     */
    EnergyWorkers(final Supplier<GreenFunctionSolver> solvers, final int sites, final int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads + ".");
        }
        m_helpers = threads == 1 ? null : Executors.newFixedThreadPool(threads / 2, EnergyWorkers::daemon);
        int free = threads;
        while (free > 0) {
            final GreenFunctionSolver solver = solvers.get();
            final Companion companion = free > 1 ? new Companion(m_helpers) : null;
            final boolean shared = companion != null && solver.shareWork(companion);
            free -= shared ? 2 : 1;
            m_workspaces.add(new Workspace(solver, new GreenFunctions(sites, solver.lanes()), shared ? companion : null));
        }
        m_count = m_workspaces.size();
        m_lanes = m_workspaces.element().solver().lanes();
        m_executor = m_count == 1 ? null : Executors.newFixedThreadPool(m_count, EnergyWorkers::daemon);
    }

    private static Thread daemon(final Runnable work) {
        final Thread thread = new Thread(work, "keldysh-energies");
        thread.setDaemon(true);
        return thread;
    }

    void load(final EffectiveHamiltonian hamiltonian) {
        m_workspaces.forEach(w -> w.solver().load(hamiltonian));
    }

    /**
     * Works on items 0 to count - 1, in batches such that all solvers have work and none exceeds the lanes of its solver, and
     * returns when all are done.
     *
     * @param count number of items
     * @param energies number of energies of each item
     * @throws CancellationException if the monitor says so or the calling thread is interrupted
     */
    void run(final int count, final int energies, final Batch batch, final ProgressMonitor monitor) {
        final int batches = batches(count, Math.max(1, m_lanes / energies));
        final List<Callable<Void>> calls = new ArrayList<>();
        for (int b = 0; b < batches; b++) {
            final int first = (int)((long)count * b / batches);
            final int last = (int)((long)count * (b + 1) / batches);
            if (m_executor == null) {
                monitor.checkCanceled();
                batch.run(first, last, m_workspaces.element());
            } else {
                calls.add(call(first, last, batch, monitor));
            }
        }
        if (m_executor != null) {
            await(calls);
        }
    }

    /** As few batches of about equal size as all threads can share evenly. */
    private int batches(final int count, final int most) {
        final int rounds = (count + most * m_count - 1) / (most * m_count);
        return Math.min(count, rounds * m_count);
    }

    private Callable<Void> call(final int first, final int last, final Batch batch, final ProgressMonitor monitor) {
        return () -> {
            monitor.checkCanceled();
            final Workspace workspace = m_workspaces.take();
            try {
                batch.run(first, last, workspace);
            } finally {
                m_workspaces.add(workspace);
            }
            return null;
        };
    }

    private void await(final List<Callable<Void>> calls) {
        try {
            for (final Future<Void> future : m_executor.invokeAll(calls)) {
                future.get();
            }
        } catch (final InterruptedException e) {
            awaitIdle();
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

    /** Cancelled batches may be at work for a while: their solvers must not be used, or loaded, before they come back. */
    private void awaitIdle() {
        final List<Workspace> idle = new ArrayList<>();
        while (idle.size() < m_count) {
            try {
                idle.add(m_workspaces.take());
            } catch (final InterruptedException e) {
                continue; // the caller is told anyway
            }
        }
        m_workspaces.addAll(idle);
    }

    @Override
    public void close() {
        if (m_executor != null) {
            m_executor.shutdownNow();
        }
        if (m_helpers != null) {
            m_helpers.shutdownNow();
        }
    }
}
