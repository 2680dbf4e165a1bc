package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** How the solver of the exact electrons treats threads, cancellation and bad input; its physics is in the contracts. */
class NegfSolverTest {

    private static NegfResult solve(final Device device, final double[] displacement, final double tolerance,
        final int threads) {
        try (NegfSolver solver = new NegfSolver(device, tolerance, threads)) {
            return solver.solve(displacement);
        }
    }

    @Test
    void resultsAreTheSameBitsWithAnyNumberOfThreads() {
        final Device device = Devices.withBath(Devices.biased(9, 4, 1.2, -0.3), 0.01, 0.2);
        final double[] displacement = Devices.random(device, 6);
        final double[] one = solve(device, displacement, 1e-6, 1).density();
        assertArrayEquals(one, solve(device, displacement, 1e-6, 2).density());
        assertArrayEquals(one, solve(device, displacement, 1e-6, 4).density());
    }

    @Test
    void cancelStopsTheSolver() {
        final Device device = Devices.biased(6, 4, 1, 0);
        final ProgressMonitor cancelled = new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                throw new AssertionError("no progress after a cancel");
            }

            @Override
            public void checkCanceled() {
                throw new CancellationException();
            }
        };
        for (final int threads : new int[]{1, 2}) {
            try (NegfSolver solver = new NegfSolver(device, 1e-6, threads)) {
                assertThrows(CancellationException.class, () -> solver.solve(new double[24], cancelled));
            }
        }
    }

    @Test
    void refusesWhatItCannotSolve() {
        final Device device = Devices.biased(6, 4, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> new NegfSolver(device, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new NegfSolver(device, 1e-6, 0));
        try (NegfSolver solver = new NegfSolver(device, 1e-6, 1)) {
            assertThrows(IllegalArgumentException.class, () -> solver.solve(new double[23]));
            assertThrows(IllegalArgumentException.class, () -> solver.solve(new double[]{Double.NaN}));
        }
    }
}
