package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
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
    void aNoisyWallIsTheSameToTheBitWithAnyNumberOfThreads() {
        final Device device = Devices.biased(14, 6, 1.7, 0);
        assertSameBits(device, Devices.noisyWall(device, 7));
    }

    @Test
    void aMetalWithBathIsTheSameToTheBitWithAnyNumberOfThreads() {
        final Device device = Devices.withBath(Devices.biased(9, 4, 1.2, -0.3), 0.01, 0.2);
        final double[] displacement = new Random(8).doubles(36, -0.35, -0.25).toArray();
        assertSameBits(device, displacement);
    }

    private static void assertSameBits(final Device device, final double[] displacement) {
        for (final double tolerance : new double[]{1e-2, 1e-6, 1e-10}) {
            final NegfResult one = solve(device, displacement, tolerance, 1);
            for (final int threads : new int[]{2, 4}) {
                final NegfResult several = solve(device, displacement, tolerance, threads);
                assertArrayEquals(one.density(), several.density());
                assertEquals(one.currents(), several.currents());
                assertEquals(one.densityError(), several.densityError());
                assertEquals(one.energies(), several.energies());
                assertEquals(one.residuals(), several.residuals());
            }
        }
    }

    /** Two lattices in turn leave no trace of the other, and the work space of the first is used again. */
    @Test
    void resultsDoNotDependOnWhatWasSolvedBefore() {
        final Device device = Devices.biased(8, 4, 1.7, 0);
        final double[] wall = Devices.noisyWall(device, 9);
        try (NegfSolver solver = new NegfSolver(device, 1e-6, 1)) {
            final NegfResult first = solver.solve(wall);
            final double[] copy = first.density().clone();
            solver.solve(Devices.random(device, 10));
            assertArrayEquals(copy, first.density());
            assertArrayEquals(copy, solver.solve(wall).density());
        }
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

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-6, 1e-20, 1, Double.NaN})
    void refusesTolerancesOutOfRange(final double tolerance) {
        assertRefused("tolerance must be between 1e-12 and 0.1, but is " + tolerance + ".",
            () -> new NegfSolver(Devices.biased(6, 4, 1, 0), tolerance, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1025, 99_999})
    void refusesThreadsOutOfRange(final int threads) {
        assertRefused("threads must be between 1 and 1024, but is " + threads + ".",
            () -> new NegfSolver(Devices.biased(6, 4, 1, 0), 1e-6, threads));
        assertRefused("threads must be between 1 and 1024, but is " + threads + ".",
            () -> new BondCurrentSolver(Devices.biased(6, 4, 1, 0), 1e-6, threads));
    }

    @ParameterizedTest
    @CsvSource({"2, 100000", "30000, 30000", "4000, 4000"})
    void refusesWhatCannotFitIntoMemory(final int length, final int width) {
        final Device device = Devices.biased(length, width, 1, 0);
        assertRefused("The lattice of " + length + " x " + width + " needs ", () -> new NegfSolver(device, 1e-2, 1));
        assertRefused("The lattice of " + length + " x " + width + " needs ", () -> new TransportSolver(device, 2));
        assertRefused("The lattice of " + length + " x " + width + " needs ", () -> new BondCurrentSolver(device, 1e-2, 3));
    }

    /** Which parameter makes the energies too large for the temperature. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.05   | 1    | 1e9  | 0    | 1   | leadBroadening is 1.0E9",
        "0.05   | 1    | 1    | 1e10 | 1   | bathBroadening is 1.0E10",
        "0.05   | -1e9 | 1    | 0    | 1   | hopping is 1.0E9",
        "0.05   | 1    | 1    | 0    | 1e8 | coupling times displacement is 1.5E8",
        "1e-300 | 1    | 1    | 0    | 1   | hopping is 1.0"})
    void refusesTemperaturesBelowTheResolution(final double temperature, final double hopping, final double lead,
        final double bath, final double displacement, final String cause) {
        final Device device = new Device(new SquareLattice(4, 3, true), new HolsteinModel(hopping, 1.5, 1, 0.15), lead, bath,
            temperature, 1.7, 0, 0);
        final double[] configuration = new double[12];
        configuration[5] = displacement;
        assertRefused("temperature is " + temperature + ", but " + cause + ": ", () -> solve(device, configuration, 1e-6, 1));
    }

    private static void assertRefused(final String start, final Executable action) {
        final String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.startsWith(start), message);
        assertEquals(1, message.lines().count());
    }

    @ParameterizedTest
    @CsvSource({"1e6, 0", "1e9, 0", "-1e6, 0", "1e6, 1e6", "-1e6, 1e6", "-1e12, 1e12"})
    void holdsPotentialsFarOutsideTheBand(final double left, final double right) {
        assertExact(Devices.biased(5, 3, left, right));
        assertExact(Devices.withBath(Devices.biased(5, 3, left, right), 0.05, 0.2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e3, 1e6})
    void holdsColdAndHotElectrons(final double temperature) {
        assertExact(Devices.biased(5, 3, 1.7, 0).withTemperature(temperature));
    }

    /** The Fermi function needs more poles than there are, so that the tolerance is out of reach: the result knows. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 1e-6, 1e-7})
    void knowsItsErrorAtTemperaturesThatAreAlmostZero(final double temperature) {
        final Device device = Devices.biased(5, 3, 1.7, 0).withTemperature(temperature);
        final double[] displacement = Devices.random(device, 11);
        final NegfResult result = solve(device, displacement, 1e-6, 1);
        assertTrue(result.densityError() < 0.01, () -> "error " + result.densityError());
        assertTrue(result.shortfall().orElseThrow().startsWith("The tolerance of 1.0e-06 was not reached with "));
        assertArrayEquals(new EigenmodeSolver().solve(device, displacement, 0).density(), result.density(),
            result.densityError());
    }

    private static void assertExact(final Device device) {
        final double[] displacement = Devices.random(device, 12);
        final NegfResult result = solve(device, displacement, 1e-6, 1);
        final Electrons exact = new EigenmodeSolver().solve(device, displacement, 0);
        assertEquals(Optional.empty(), result.shortfall());
        assertArrayEquals(exact.density(), result.density(), result.densityError() + exact.densityError());
        ElectronAssertions.assertCurrents(exact.currents(), result.currents(), 1e-6);
    }

    @Test
    void refusesConfigurationsThatDoNotFit() {
        final Device device = Devices.biased(6, 4, 1, 0);
        try (NegfSolver solver = new NegfSolver(device, 1e-6, 1)) {
            assertThrows(IllegalArgumentException.class, () -> solver.solve(new double[23]));
            assertThrows(IllegalArgumentException.class, () -> solver.solve(new double[]{Double.NaN}));
        }
    }
}
