package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

@Timeout(60)
class EnergyWorkersTest {

    private static final Device DEVICE = Devices.withBath(Devices.biased(6, 4, 0, 0), 0.03, 0);

    private static final int SITES = 24;

    private static final int ITEMS = 150;

    private static EnergyWorkers workers(final int threads) {
        return workers(() -> new RecursiveGreenFunction(DEVICE.lattice()), threads);
    }

    private static EnergyWorkers workers(final Supplier<GreenFunctionSolver> solvers, final int threads) {
        final EnergyWorkers workers = new EnergyWorkers(solvers, SITES, threads);
        workers.load(EffectiveHamiltonian.of(DEVICE, Devices.random(DEVICE, 41)));
        return workers;
    }

    private static double[][] weights(final EnergyWorkers workers) {
        final double[][] weights = new double[ITEMS][SITES];
        workers.run(ITEMS, 1, (first, last, workspace) -> {
            final double[] energies = new double[last - first];
            Arrays.setAll(energies, k -> -3 + 0.04 * (first + k));
            workspace.solver().spectral(ComplexEnergies.real(energies), workspace.result());
            workspace.forEach(energies.length,
                k -> Arrays.setAll(weights[first + k], i -> workspace.result().m_left[i][k]));
        }, ProgressMonitor.NONE);
        return weights;
    }

    private static void assertUsable(final EnergyWorkers workers) {
        try (EnergyWorkers others = workers(1)) {
            assertArrayEquals(weights(others), weights(workers));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void bitsDoNotDependOnTheNumberOfThreads(final int threads) {
        try (EnergyWorkers workers = workers(threads)) {
            assertUsable(workers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void solversThatShareTheirWorkGetTwoThreads(final int threads) {
        final AtomicInteger sharing = new AtomicInteger();
        workers(() -> {
            sharing.incrementAndGet();
            return new RecursiveGreenFunction(DEVICE.lattice());
        }, threads).close();
        final AtomicInteger alone = new AtomicInteger();
        workers(() -> {
            alone.incrementAndGet();
            return new DenseGreenFunction();
        }, threads).close();
        assertEquals((threads + 1) / 2, sharing.get());
        assertEquals(threads, alone.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyItemIsDoneOnceInBatchesThatFit(final int threads) {
        try (EnergyWorkers workers = workers(threads)) {
            for (final int count : new int[]{0, 1, 2, 7, ITEMS}) {
                final AtomicIntegerArray done = new AtomicIntegerArray(ITEMS);
                workers.run(count, 7, (first, last, workspace) -> {
                    assertTrue(7 * (last - first) <= workspace.solver().lanes());
                    for (int item = first; item < last; item++) {
                        done.incrementAndGet(item);
                    }
                }, ProgressMonitor.NONE);
                for (int item = 0; item < ITEMS; item++) {
                    assertEquals(item < count ? 1 : 0, done.get(item), "item " + item + " of " + count);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void exceptionsReachTheCaller(final int threads) {
        try (EnergyWorkers workers = workers(threads)) {
            final ArithmeticException exception = new ArithmeticException("singular");
            assertSame(exception, assertThrows(ArithmeticException.class, () -> failAtItem100(workers, exception)));
            assertUsable(workers);
        }
    }

    private static void failAtItem100(final EnergyWorkers workers, final RuntimeException exception) {
        workers.run(ITEMS, 1, (first, last, workspace) -> workspace.forEach(last - first, k -> {
            if (first + k == 100) {
                throw exception;
            }
        }), ProgressMonitor.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void errorsReachTheCaller(final int threads) {
        try (EnergyWorkers workers = workers(threads)) {
            final Error error = new OutOfMemoryError("for a test");
            assertSame(error, assertThrows(Error.class, () -> workers.run(ITEMS, 1, (first, last, workspace) -> {
                throw error;
            }, ProgressMonitor.NONE)));
            assertUsable(workers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theMonitorStopsTheWorkBetweenBatches(final int threads) {
        final AtomicInteger batches = new AtomicInteger();
        final ProgressMonitor monitor = new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                throw new AssertionError("workers do not know what a batch is worth");
            }

            @Override
            public void checkCanceled() {
                if (batches.get() >= 2) {
                    throw new CancellationException();
                }
            }
        };
        try (EnergyWorkers workers = workers(threads)) {
            assertThrows(CancellationException.class,
                () -> workers.run(1000, 32, (first, last, workspace) -> batches.incrementAndGet(), monitor));
            assertTrue(batches.get() < 2 + threads, () -> batches + " batches");
            assertUsable(workers);
        }
    }

    /** Solvers must not be loaded with another Hamiltonian before the batches that were stopped have come to their ends. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void anInterruptWaitsForTheBatchesThatItStops(final int threads) {
        final Thread caller = Thread.currentThread();
        final AtomicBoolean ended = new AtomicBoolean();
        try (EnergyWorkers workers = workers(threads)) {
            assertThrows(CancellationException.class, () -> workers.run(1, 1, (first, last, workspace) -> {
                caller.interrupt();
                awaitInterrupt();
                spin();
                ended.set(true);
            }, ProgressMonitor.NONE));
            assertTrue(Thread.interrupted(), "the interrupt is passed on");
            assertTrue(ended.get());
            assertUsable(workers);
        }
    }

    private static void awaitInterrupt() {
        assertThrows(InterruptedException.class, () -> new CountDownLatch(1).await());
    }

    /** Goes on for 20 ms, as a batch that does not notice an interrupt at once. */
    private static void spin() {
        final long end = System.nanoTime() + 20_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anInterruptedCallerStops(final int threads) {
        try (EnergyWorkers workers = workers(threads)) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, () -> weights(workers));
            assertTrue(Thread.interrupted(), "the interrupt is passed on");
            assertUsable(workers);
        }
    }

    @Test
    void refusesToWorkWithoutThreads() {
        assertThrows(IllegalArgumentException.class, () -> workers(0));
    }
}
