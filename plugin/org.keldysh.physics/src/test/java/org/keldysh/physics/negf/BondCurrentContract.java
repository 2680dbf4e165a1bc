package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** Bond currents on any solver for Green's functions, held to the density matrix of the eigenmodes and to conservation. */
abstract class BondCurrentContract {

    private static final double TOLERANCE = 1e-8;

    private static final Device LEADS = Devices.biased(7, 4, 1.7, -0.4);

    private static final Device BATH = Devices.withBath(LEADS, 0.03, 0.5);

    abstract GreenFunctionSolver greenFunctions(SquareLattice lattice);

    private BondCurrents solve(final Device device, final double[] displacement, final int threads) {
        try (BondCurrentSolver solver = new BondCurrentSolver(device, TOLERANCE, threads, this::greenFunctions)) {
            return solver.solve(displacement, ProgressMonitor.NONE);
        }
    }

    @Test
    void bondsCarryWhatTheDensityMatrixSays() {
        for (final Device device : new Device[]{LEADS, BATH, Devices.biased(5, 2, 0.8, 0), Devices.biased(2, 3, 0.8, 0)}) {
            final double[] displacement = Devices.noisyWall(device, 3);
            final BondCurrents bonds = solve(device, displacement, 1);
            assertTrue(bonds.error() <= TOLERANCE && bonds.energies() > 0);
            final NonequilibriumState state = new NonequilibriumState(device, displacement);
            final ZMatrixRMaj matrix = state.densityMatrix();
            final SquareLattice lattice = device.lattice();
            for (int i = 0; i < lattice.sites(); i++) {
                if (lattice.x(i) < lattice.length() - 1) {
                    assertEquals(state.bondCurrent(matrix, i, i + lattice.width()), bonds.along()[i], TOLERANCE);
                }
                if (lattice.y(i) < lattice.width() - 1 || lattice.wrapsWidth()) {
                    final int j = lattice.site(lattice.x(i), (lattice.y(i) + 1) % lattice.width());
                    assertEquals(state.bondCurrent(matrix, i, j), bonds.across()[i], TOLERANCE);
                } else {
                    assertEquals(0, bonds.across()[i]);
                }
            }
        }
    }

    @Test
    void everyCutCarriesTheTerminalCurrentWithoutBath() {
        final double[] displacement = Devices.random(LEADS, 5);
        final BondCurrents bonds = solve(LEADS, displacement, 1);
        try (NegfSolver solver = new NegfSolver(LEADS, TOLERANCE, 1, this::greenFunctions)) {
            final double current = solver.solve(displacement).currents().left();
            for (int x = 0; x < LEADS.lattice().length() - 1; x++) {
                assertEquals(current, bonds.throughCut(x), 4 * TOLERANCE);
            }
        }
    }

    @Test
    void whatLeavesASiteComesFromItsReservoirs() {
        final double[] displacement = Devices.random(BATH, 6);
        final BondCurrents bonds = solve(BATH, displacement, 1);
        final double[] density = density(BATH, displacement);
        final double[] bath = density(BATH.inEquilibrium(BATH.bathPotential()), displacement);
        final double[] left = density(BATH.inEquilibrium(BATH.leftPotential()), displacement);
        for (int i = 0; i < BATH.lattice().sites() - BATH.lattice().width(); i++) {
            final double fromLead = BATH.lattice().x(i) == 0 ? BATH.leadBroadening() * (left[i] - density[i]) : 0;
            assertEquals(BATH.bathBroadening() * (bath[i] - density[i]) + fromLead, bonds.divergence(i), 20 * TOLERANCE);
        }
    }

    private double[] density(final Device device, final double[] displacement) {
        try (NegfSolver solver = new NegfSolver(device, TOLERANCE, 1, this::greenFunctions)) {
            return solver.solve(displacement).density();
        }
    }

    @Test
    void nothingFlowsInEquilibrium() {
        final BondCurrents bonds = solve(LEADS.inEquilibrium(0.3), Devices.random(LEADS, 7), 1);
        assertArrayEquals(new double[LEADS.lattice().sites()], bonds.along());
        assertArrayEquals(new double[LEADS.lattice().sites()], bonds.across());
    }

    @Test
    void bitsDoNotDependOnTheNumberOfThreads() {
        final double[] displacement = Devices.noisyWall(BATH, 8);
        final BondCurrents one = solve(BATH, displacement, 1);
        for (final int threads : new int[]{2, 4}) {
            final BondCurrents many = solve(BATH, displacement, threads);
            assertArrayEquals(one.along(), many.along());
            assertArrayEquals(one.across(), many.across());
        }
    }
}
