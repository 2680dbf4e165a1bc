package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.task.ProgressMonitor;

/** Exact symmetries, conservation laws and the tolerance of the exact electrons. */
class NegfSolverTest {

    private static final double FINE = 1e-11;

    private static NegfResult solve(final Device device, final double[] displacement, final double tolerance,
        final int threads) {
        try (NegfSolver solver = new NegfSolver(device, tolerance, threads)) {
            return solver.solve(displacement);
        }
    }

    private static double largestDifference(final double[] a, final double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-5, 1e-7})
    void errorEstimateBoundsTheErrorAndKeepsTheTolerance(final double tolerance) {
        final Device device = Devices.biased(12, 5, 1.7, 0);
        final double[] displacement = Devices.noisyWall(device, 5);
        final double[] exact = solve(device, displacement, FINE, 1).density();
        final NegfResult result = solve(device, displacement, tolerance, 1);
        assertTrue(result.densityError() <= tolerance, () -> "estimate " + result.densityError());
        assertTrue(largestDifference(exact, result.density()) <= result.densityError());
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
    void particleHoleSymmetryMapsDensityToItsComplement() {
        final Device device = Devices.withBath(Devices.biased(6, 4, 0.9, -0.2), 0.05, 0.3);
        final Device mapped = Devices.withBath(Devices.biased(6, 4, -0.9, 0.2), 0.05, -0.3);
        final double[] displacement = Devices.random(device, 7);
        final double[] density = solve(device, displacement, FINE, 1).density();
        final double[] negated = new double[displacement.length];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -displacement[i];
        }
        final double[] holes = solve(mapped, negated, FINE, 1).density();
        for (int i = 0; i < holes.length; i++) {
            assertEquals(1 - density[i], holes[i], 2 * FINE);
        }
    }

    @Test
    void translationAlongAPeriodicWidthTranslatesTheDensity() {
        final Device device = Devices.biased(5, 4, 1, 0);
        final SquareLattice lattice = device.lattice();
        final double[] displacement = Devices.random(device, 8);
        final double[] shifted = new double[displacement.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[lattice.site(lattice.x(i), (lattice.y(i) + 1) % 4)] = displacement[i];
        }
        final double[] density = solve(device, displacement, FINE, 1).density();
        final double[] shiftedDensity = solve(device, shifted, FINE, 1).density();
        for (int i = 0; i < shifted.length; i++) {
            assertEquals(density[i], shiftedDensity[lattice.site(lattice.x(i), (lattice.y(i) + 1) % 4)], 2 * FINE);
        }
    }

    @Test
    void signOfTheHoppingDoesNotMatter() {
        final Device device = Devices.biased(6, 4, 1, 0);
        final Device flipped = new Device(device.lattice(), new HolsteinModel(-1, 1.5, 1, 0.15), 1, 0, 0.05, 1, 0, 0);
        final double[] displacement = Devices.random(device, 9);
        assertArrayEquals(solve(device, displacement, FINE, 1).density(), solve(flipped, displacement, FINE, 1).density(),
            2 * FINE);
    }

    @Test
    void currentsAddUpToZeroAndFlowFromHighToLowPotential() {
        final Device device = Devices.withBath(Devices.biased(6, 4, 1, 0), 0.1, 0.4);
        final TerminalCurrents currents = solve(device, Devices.random(device, 10), 1e-9, 1).currents();
        assertEquals(0, currents.left() + currents.right() + currents.bath(), 1e-12);
        assertTrue(currents.left() > 0);
        assertTrue(currents.right() < 0);
    }

    @Test
    void noBiasNoCurrent() {
        final Device device = Devices.biased(6, 4, 0.7, 0.7);
        assertEquals(new TerminalCurrents(0, 0, 0), solve(device, Devices.random(device, 11), 1e-9, 1).currents());
    }

    /** A small bias makes the window integral, its absence the poles alone: both must join smoothly. */
    @Test
    void smallBiasIsCloseToEquilibrium() {
        final Device device = Devices.biased(6, 4, 0.5, 0.5);
        final double[] displacement = Devices.random(device, 12);
        final double[] equilibrium = solve(device, displacement, FINE, 1).density();
        final double[] biased = solve(device.withLeftPotential(0.5 + 1e-9), displacement, FINE, 1).density();
        assertArrayEquals(equilibrium, biased, 1e-9);
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
