package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

class CurrentConservationTest {

    private static final double TOLERANCE = 1e-8;

    private static final Device LEADS = Devices.biased(7, 4, 1.7, -0.4);

    private static final Device BATH = Devices.withBath(LEADS, 0.03, 0.5);

    private static BondCurrents bonds(final Device device, final double[] displacement) {
        try (BondCurrentSolver solver = new BondCurrentSolver(device, TOLERANCE, 1)) {
            return solver.solve(displacement, ProgressMonitor.NONE);
        }
    }

    private static CurrentConservation check(final Device device, final double[] displacement, final BondCurrents bonds) {
        return CurrentConservation.of(device, displacement, bonds, TOLERANCE, 1, ProgressMonitor.NONE);
    }

    @Test
    void whatFlowsThroughCutsIsWhatReservoirsSupply() {
        for (final Device device : List.of(LEADS, BATH, BATH.inEquilibrium(0.3))) {
            final double[] displacement = Devices.noisyWall(device, 3);
            final CurrentConservation check = check(device, displacement, bonds(device, displacement));
            assertTrue(check.residual() <= device.lattice().sites() * TOLERANCE, check.toString());
        }
    }

    @Test
    void aBathTakesPartOfTheCurrentOnItsWay() {
        final double[] displacement = Devices.noisyWall(BATH, 3);
        final BondCurrents bonds = bonds(BATH, displacement);
        final CurrentConservation check = check(BATH, displacement, bonds);
        assertTrue(Math.abs(check.leftCurrent() - bonds.throughCut(5)) > 1e-3, check.toString());
    }

    @Test
    void aWrongBondIsNoticed() {
        for (final Device device : List.of(LEADS, BATH)) {
            final double[] displacement = Devices.random(device, 5);
            final BondCurrents bonds = bonds(device, displacement);
            bonds.along()[device.lattice().site(3, 2)] -= 1e-3;
            assertEquals(1e-3, check(device, displacement, bonds).residual(), 1e-6);
        }
    }

    /** The chain of length 2 has a single cut. */
    @Test
    void shortSamplesAreCheckedToo() {
        final Device device = Devices.biased(2, 3, 0.8, 0);
        final double[] displacement = Devices.random(device, 5);
        final CurrentConservation check = check(device, displacement, bonds(device, displacement));
        assertTrue(check.leftCurrent() > 0.01 && check.residual() < 1e-6, check.toString());
    }

    @Test
    void bondsAreListedOnceWithTheirCurrents() {
        final SquareLattice lattice = new SquareLattice(2, 3, true);
        final BondCurrents bonds =
            new BondCurrents(lattice, new double[]{1, 2, 3, 0, 0, 0}, new double[]{4, 5, 6, 7, 8, 9}, 0, 0);
        assertEquals("0-3: 1, 0-1: 4, 1-4: 2, 1-2: 5, 2-5: 3, 2-0: 6, 3-4: 7, 4-5: 8, 5-3: 9", text(bonds));
        final SquareLattice open = new SquareLattice(2, 2, true); // its bond across counts once
        assertEquals("0-2: 1, 0-1: 4, 1-3: 2, 2-3: 6",
            text(new BondCurrents(open, new double[]{1, 2, 0, 0}, new double[]{4, 0, 6, 0}, 0, 0)));
    }

    private static String text(final BondCurrents bonds) {
        return String.join(", ", bonds.bonds().stream()
            .map(bond -> bond.from() + "-" + bond.to() + ": " + Math.round(bond.current())).toList());
    }
}
