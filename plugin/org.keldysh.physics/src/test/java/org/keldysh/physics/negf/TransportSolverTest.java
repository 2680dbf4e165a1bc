package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.task.ProgressMonitor;

/** Closed forms, sum rules and limits of transmissions and densities of states. */
class TransportSolverTest {

    private static final double ROUND_OFF = 1e-11;

    /** Accuracy of the contour that counts states. */
    private static final double CONTOUR = 1e-8;

    private static TransportSpectrum solve(final Device device, final double[] displacement, final double... energies) {
        try (TransportSolver solver = new TransportSolver(device, 1)) {
            return solver.solve(displacement, energies, ProgressMonitor.NONE);
        }
    }

    private static double[] grid(final double start, final double end, final int points) {
        return IntStream.range(0, points).mapToDouble(k -> start + (end - start) * k / (points - 1)).toArray();
    }

    /** Q = 0.4 everywhere: one chain for each transverse momentum. */
    @ParameterizedTest
    @CsvSource({"2, 2, 1, 1", "7, 2, 0.3, 1", "5, 4, 1, 1", "12, 5, 2.5, -0.7"})
    void uniformLatticesAreChains(final int length, final int width, final double broadening, final double hopping) {
        final Device device = new Device(new SquareLattice(length, width, true), new HolsteinModel(hopping, 1.5, 1, 0),
            broadening, 0, 0.1, 0, 0, 0);
        final double[] uniform = new double[device.lattice().sites()];
        Arrays.fill(uniform, 0.4);
        for (final SpectralPoint point : solve(device, uniform, grid(-4.3, 3.9, 83)).points()) {
            double expected = 0;
            for (int k = 0; k < width; k++) {
                final double bonds = width == 2 ? 1 : 2; // the only bond of width 2 counts once
                final double transverse = -bonds * hopping * Math.cos(2 * Math.PI * k / width);
                expected += chainTransmission(point.energy() + 0.6 - transverse, length, broadening, hopping);
            }
            assertEquals(expected, point.transmissions().leftRight(), ROUND_OFF);
            assertEquals(0, point.transmissions().leftBath());
        }
    }

    /** Gamma^2 |G_1L|^2, the determinant of the chain in Chebyshev polynomials of the second kind. */
    private static double chainTransmission(final double energy, final int length, final double broadening,
        final double hopping) {
        final double t = Math.abs(hopping);
        final double ends = broadening / (2 * t);
        final double re = chebyshev(length, energy / (2 * t)) - ends * ends * chebyshev(length - 2, energy / (2 * t));
        final double im = 2 * ends * chebyshev(length - 1, energy / (2 * t));
        return broadening * broadening / (t * t * (re * re + im * im));
    }

    private static double chebyshev(final int order, final double x) {
        double before = 0;
        double value = 1;
        for (int n = 0; n < order; n++) {
            final double next = 2 * x * value - before;
            before = value;
            value = next;
        }
        return value;
    }

    /** Only a bath broadens: every level is a Lorentzian, and the number of states an arc tangent. */
    @Test
    void densitiesOfStatesAreSumsOverLevels() {
        final double broadening = 0.02;
        final Device device = new Device(new SquareLattice(5, 4, true), new HolsteinModel(1, 1.5, 1, 0.15), 0, broadening,
            0.05, 0, 0, 0);
        final double[] displacement = Devices.random(device, 11);
        final TransportSpectrum spectrum = solve(device, displacement, grid(-3, 2, 41));
        final EigenDecomposition_F64<DMatrixRMaj> levels = levels(device, displacement);
        for (int i = 0; i < displacement.length; i++) {
            for (final SpectralPoint point : spectrum.points()) {
                assertEquals(lorentzians(levels, i, point.energy(), broadening), point.densityOfStates().local()[i], ROUND_OFF);
            }
            assertEquals(states(levels, i, 2, broadening) - states(levels, i, -3, broadening),
                spectrum.weight().exact()[i], CONTOUR);
        }
    }

    private static EigenDecomposition_F64<DMatrixRMaj> levels(final Device device, final double[] displacement) {
        final SquareLattice lattice = device.lattice();
        final DMatrixRMaj hamiltonian = new DMatrixRMaj(lattice.sites(), lattice.sites());
        for (int i = 0; i < lattice.sites(); i++) {
            final double[] unit = new double[lattice.sites()];
            final double[] neighbours = new double[lattice.sites()];
            unit[i] = 1;
            lattice.neighbourSum(unit, neighbours);
            for (int j = 0; j < neighbours.length; j++) {
                hamiltonian.set(i, j, i == j ? -device.model().coupling() * displacement[i] : -neighbours[j]);
            }
        }
        final EigenDecomposition_F64<DMatrixRMaj> levels =
            DecompositionFactory_DDRM.eig(lattice.sites(), true, true);
        assertTrue(levels.decompose(hamiltonian));
        return levels;
    }

    private static double lorentzians(final EigenDecomposition_F64<DMatrixRMaj> levels, final int site, final double energy,
        final double broadening) {
        return IntStream.range(0, levels.getNumberOfEigenvalues()).mapToDouble(n -> {
            final double distance = energy - levels.getEigenvalue(n).getReal();
            return Math.pow(levels.getEigenVector(n).get(site), 2) * broadening / (2 * Math.PI)
                / (distance * distance + broadening * broadening / 4);
        }).sum();
    }

    private static double states(final EigenDecomposition_F64<DMatrixRMaj> levels, final int site, final double energy,
        final double broadening) {
        return IntStream.range(0, levels.getNumberOfEigenvalues())
            .mapToDouble(n -> Math.pow(levels.getEigenVector(n).get(site), 2) / Math.PI
                * Math.atan(2 * (energy - levels.getEigenvalue(n).getReal()) / broadening))
            .sum();
    }

    /** What is missing are the Lorentzian tails of the leads. */
    @Test
    void everySiteHasOneState() {
        final Device device = Devices.biased(8, 5, 1.7, 0);
        final double far = 1e4;
        final double[] states = solve(device, Devices.noisyWall(device, 12), -far, far).weight().exact();
        for (int i = 0; i < states.length; i++) {
            final boolean atLead = device.lattice().x(i) == 0 || device.lattice().x(i) == 7;
            assertEquals(atLead ? 1 - device.leadBroadening() / (Math.PI * far) : 1, states[i], CONTOUR);
        }
    }

    @Test
    void everyPartOfTheSpectrumHasItsStatesWhereverItEnds() {
        final Device device = Devices.biased(8, 5, 1.7, 0);
        final double[] displacement = Devices.noisyWall(device, 13);
        final double[] whole = solve(device, displacement, -1.3, 2).weight().exact();
        final double[] below = solve(device, displacement, -1.3, 0.42).weight().exact();
        final double[] above = solve(device, displacement, 0.42, 2).weight().exact();
        for (int i = 0; i < whole.length; i++) {
            assertEquals(whole[i], below[i] + above[i], CONTOUR);
        }
    }

    @Test
    void energiesThatResolveAllResonancesFindAllStates() {
        final Device damped = Devices.withBath(Devices.biased(6, 4, 1, 0), 0.2, 0);
        final double[] displacement = Devices.random(damped, 14);
        assertTrue(solve(damped, displacement, grid(-4, 4, 801)).weight().unresolvedShare() < 1e-5);
        assertTrue(solve(damped, displacement, grid(-4, 4, 11)).weight().unresolvedShare() > 0.05);
        assertEquals(0, solve(damped, displacement, 0.3).weight().unresolvedShare());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.003})
    void transmissionsAreBoundedAndReciprocal(final double bath) {
        final Device device = Devices.withBath(Devices.biased(7, 4, 1.7, 0), bath, 0.2);
        final SquareLattice lattice = device.lattice();
        final double[] displacement = Devices.random(device, 15);
        final double[] mirrored = new double[displacement.length];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[lattice.site(lattice.length() - 1 - lattice.x(i), lattice.y(i))] = displacement[i];
        }
        final double[] energies = grid(-4, 4, 65);
        final List<SpectralPoint> there = solve(device, displacement, energies).points();
        final List<SpectralPoint> back = solve(device, mirrored, energies).points();
        for (int k = 0; k < energies.length; k++) {
            final Transmissions transmissions = there.get(k).transmissions();
            assertEquals(transmissions.leftRight(), back.get(k).transmissions().leftRight(), ROUND_OFF);
            assertEquals(transmissions.leftBath(), back.get(k).transmissions().rightBath(), ROUND_OFF);
            assertTrue(transmissions.leftRight() >= 0 && transmissions.leftRight() <= 4 + ROUND_OFF);
        }
    }

    /** Gamma_L A = Gamma_L W^L + Gamma_L W^R + Gamma_L W^B in the first column: what does not return is transmitted. */
    @Test
    void reservoirsFillAllStates() {
        final Device device = Devices.withBath(Devices.biased(7, 4, 1.7, 0), 0.05, 0.2);
        for (final SpectralPoint point : solve(device, Devices.random(device, 16), grid(-4, 4, 65)).points()) {
            final DensityOfStates densities = point.densityOfStates();
            double lost = 0;
            for (int i = 0; i < 4; i++) {
                lost += 2 * Math.PI * (densities.local()[i] - densities.fromLeft()[i]);
            }
            assertEquals(device.leadBroadening() * lost,
                point.transmissions().leftRight() + point.transmissions().leftBath(), ROUND_OFF);
            assertTrue(densities.totalFromLeft() + densities.totalFromRight() < densities.total());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05})
    void theDenseInverseGivesTheSame(final double bath) {
        final Device device = Devices.withBath(Devices.biased(6, 4, 1.7, 0), bath, 0.2);
        final double[] displacement = Devices.noisyWall(device, 17);
        final double[] energies = grid(-3, 3, 31);
        final TransportSpectrum recursive = solve(device, displacement, energies);
        try (TransportSolver solver = new TransportSolver(device, 1, lattice -> new DenseGreenFunction())) {
            final TransportSpectrum dense = solver.solve(displacement, energies, ProgressMonitor.NONE);
            for (int k = 0; k < energies.length; k++) {
                assertSame(dense.points().get(k), recursive.points().get(k));
            }
            assertArrayEquals(dense.weight().exact(), recursive.weight().exact(), ROUND_OFF);
        }
    }

    private static void assertSame(final SpectralPoint expected, final SpectralPoint actual) {
        assertEquals(expected.transmissions().leftRight(), actual.transmissions().leftRight(), ROUND_OFF);
        assertEquals(expected.transmissions().leftBath(), actual.transmissions().leftBath(), ROUND_OFF);
        assertEquals(expected.transmissions().rightBath(), actual.transmissions().rightBath(), ROUND_OFF);
        assertArrayEquals(expected.densityOfStates().local(), actual.densityOfStates().local(), ROUND_OFF);
        assertArrayEquals(expected.densityOfStates().fromLeft(), actual.densityOfStates().fromLeft(), ROUND_OFF);
        assertArrayEquals(expected.densityOfStates().fromRight(), actual.densityOfStates().fromRight(), ROUND_OFF);
    }

    /** Landauer against the integral of the solver for densities, which goes other ways. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05})
    void theCurrentDensityAddsUpToTheTerminalCurrent(final double bath) {
        final Device device = Devices.withBath(Devices.biased(4, 3, 1.1, -0.4), bath, 0.2);
        final double[] displacement = Devices.random(device, 18);
        try (NegfSolver solver = new NegfSolver(device, 1e-9, 1)) {
            final double current = solver.solve(displacement).currents().left();
            assertTrue(Math.abs(current) > 1e-3);
            assertEquals(current, solve(device, displacement, grid(-2.5, 3, 4001)).current(), 1e-8);
        }
    }

    @Test
    void resultsAreTheSameBitsWithAnyNumberOfThreads() {
        final Device device = Devices.withBath(Devices.biased(9, 4, 1.2, -0.3), 0.01, 0.2);
        final double[] displacement = Devices.random(device, 19);
        final double[] energies = grid(-3, 3, 333);
        final TransportSpectrum one = solve(device, displacement, energies);
        for (final int threads : new int[]{2, 4}) {
            try (TransportSolver solver = new TransportSolver(device, threads)) {
                final TransportSpectrum many = solver.solve(displacement, energies, ProgressMonitor.NONE);
                assertArrayEquals(one.weight().exact(), many.weight().exact());
                assertArrayEquals(one.weight().found(), many.weight().found());
                assertEquals(one.current(), many.current());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void energiesOfUndampedLevelsAreNamed(final boolean recursive) {
        final Device device =
            new Device(new SquareLattice(4, 2, true), new HolsteinModel(0, 1.5, 1, 0), 1, 0, 0.1, 0, 0, 0);
        final double[] displacement = new double[8];
        displacement[4] = -0.5; // an isolated level at 0.75
        try (TransportSolver solver = new TransportSolver(device, 1,
            lattice -> recursive ? new RecursiveGreenFunction(lattice) : new DenseGreenFunction())) {
            final Exception e = assertThrows(ArithmeticException.class,
                () -> solver.solve(displacement, grid(0.25, 2.25, 9), ProgressMonitor.NONE));
            assertTrue(e.getMessage().startsWith("The energy 0.75 hits a level"), e.getMessage());
        }
    }

    @Test
    void energiesMustAscend() {
        final Device device = Devices.biased(3, 2, 1, 0);
        final double[] displacement = new double[6];
        assertRefused("There is no energy", device, displacement);
        assertRefused("0.1 follows 0.2", device, displacement, 0, 0.2, 0.1);
        assertRefused("0.2 follows 0.2", device, displacement, 0, 0.2, 0.2);
        assertRefused("Energy 1 (counted from 0) is NaN", device, displacement, 0, Double.NaN);
        assertRefused("displacement has 5 values", device, new double[5], 0);
    }

    private static void assertRefused(final String part, final Device device, final double[] displacement,
        final double... energies) {
        final Exception e = assertThrows(IllegalArgumentException.class, () -> solve(device, displacement, energies));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void progressRunsFromZeroToOne() {
        final List<Double> fractions = new ArrayList<>();
        run(fractions, Integer.MAX_VALUE);
        final List<Double> sorted = new ArrayList<>(fractions);
        Collections.sort(sorted);
        assertEquals(sorted, fractions);
        assertTrue(fractions.size() > 5);
        assertEquals(1, fractions.get(fractions.size() - 1), 1e-12);
    }

    @Test
    void cancellationStopsBetweenBatches() {
        final List<Double> fractions = new ArrayList<>();
        assertThrows(CancellationException.class, () -> run(fractions, 2));
        assertEquals(2, fractions.size());
    }

    private static void run(final List<Double> fractions, final int most) {
        final Device device = Devices.biased(3, 2, 1, 0);
        try (TransportSolver solver = new TransportSolver(device, 1)) {
            solver.solve(new double[6], grid(-1, 1, 500), new ProgressMonitor() {
                @Override
                public void report(final double fraction, final String message) {
                    fractions.add(fraction);
                }

                @Override
                public void checkCanceled() {
                    if (fractions.size() >= most) {
                        throw new CancellationException();
                    }
                }
            });
        }
    }
}
