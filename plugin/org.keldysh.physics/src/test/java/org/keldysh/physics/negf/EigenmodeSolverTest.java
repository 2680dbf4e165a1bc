package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/** The reference must pass what it is the reference for, and conserve charge bond by bond. */
class EigenmodeSolverTest extends ElectronLimitsContract {

    private static final double ROUND_OFF = 1e-12;

    @Override
    ElectronSolver solver() {
        return new EigenmodeSolver();
    }

    private static double outflow(final NonequilibriumState state, final ZMatrixRMaj densityMatrix, final SquareLattice lattice,
        final int site) {
        double outflow = 0;
        for (int j = 0; j < lattice.sites(); j++) {
            if (SampleHamiltonian.bonded(lattice, site, j)) {
                outflow += state.bondCurrent(densityMatrix, site, j);
            }
        }
        return outflow;
    }

    /** What the leads push into a site leaves it over its bonds. */
    @ParameterizedTest
    @ValueSource(doubles = {1.2, -0.8})
    void currentIsConservedOnEverySite(final double bias) {
        final Device device = Devices.biased(5, 4, bias, 0.1);
        final SquareLattice lattice = device.lattice();
        final NonequilibriumState state = new NonequilibriumState(device, Devices.random(device, 30));
        final ZMatrixRMaj densityMatrix = state.densityMatrix();
        double left = 0;
        for (int i = 0; i < lattice.sites(); i++) {
            final double outflow = outflow(state, densityMatrix, lattice, i);
            left += lattice.x(i) == 0 ? outflow : 0;
            if (lattice.x(i) > 0 && lattice.x(i) < lattice.length() - 1) {
                assertEquals(0, outflow, ROUND_OFF);
            }
        }
        assertEquals(state.currents().left(), left, ROUND_OFF);
        assertTrue(left * bias > 0);
    }

    @Test
    void everyColumnCutCarriesTheLeftCurrentWithoutABath() {
        final Device device = Devices.biased(6, 3, 1.4, -0.2);
        final NonequilibriumState state = new NonequilibriumState(device, Devices.random(device, 31));
        final ZMatrixRMaj densityMatrix = state.densityMatrix();
        for (int x = 0; x < 5; x++) {
            double cut = 0;
            for (int y = 0; y < 3; y++) {
                cut += state.bondCurrent(densityMatrix, 3 * x + y, 3 * x + 3 + y);
            }
            assertEquals(state.currents().left(), cut, ROUND_OFF);
        }
    }

    @Test
    void densityMatrixIsHermitianAndTransmissionSymmetric() {
        final Device device = Devices.withBath(Devices.biased(4, 4, 1.4, -0.2), 0.05, 0.3);
        final NonequilibriumState state = new NonequilibriumState(device, Devices.random(device, 32));
        final ZMatrixRMaj densityMatrix = state.densityMatrix();
        for (int i = 0; i < densityMatrix.numRows; i++) {
            for (int j = 0; j < densityMatrix.numCols; j++) {
                assertEquals(densityMatrix.getReal(i, j), densityMatrix.getReal(j, i), ROUND_OFF);
                assertEquals(densityMatrix.getImag(i, j), -densityMatrix.getImag(j, i), ROUND_OFF);
            }
        }
        final double[][] transmission = state.transmission(0.4);
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < a; b++) {
                assertEquals(transmission[a][b], transmission[b][a], ROUND_OFF);
                assertTrue(transmission[a][b] > 0);
            }
        }
    }

    @Test
    void widthsAddUpToTheBroadening() {
        final Device device = Devices.withBath(Devices.biased(3, 3, 0, 0), 0.05, 0);
        final Eigenmodes modes = new Eigenmodes(SampleHamiltonian.of(device, Devices.random(device, 33)),
            new double[]{1.05, 1.05, 1.05, 0.05, 0.05, 0.05, 1.05, 1.05, 1.05});
        double widths = 0;
        for (final var level : modes.levels()) {
            widths -= 2 * level.getImaginary();
        }
        assertEquals(6 + 9 * 0.05, widths, ROUND_OFF);
        assertTrue(modes.smallestWidth() > 0.05);
    }

    /** [[-2it, -t], [-t, 0]] has one eigenvector only. */
    @Test
    void refusesExceptionalPoints() {
        final DMatrixRMaj pair = new DMatrixRMaj(new double[][]{{0, -1}, {-1, 0}});
        assertThrows(ArithmeticException.class, () -> new Eigenmodes(pair, new double[]{4, 0}));
    }

    @Test
    void refusesLevelsWithoutAnyWidth() {
        final DMatrixRMaj pair = new DMatrixRMaj(new double[][]{{0, 0}, {0, 1}});
        assertThrows(ArithmeticException.class, () -> new Eigenmodes(pair, new double[]{1, 0}));
    }
}
