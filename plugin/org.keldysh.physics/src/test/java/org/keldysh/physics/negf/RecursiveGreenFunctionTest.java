package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;

class RecursiveGreenFunctionTest extends GreenFunctionSolverContract {

    @Override
    GreenFunctionSolver solver(final SquareLattice lattice) {
        return new RecursiveGreenFunction(lattice);
    }

    @Test
    void refusesAnotherLattice() {
        final GreenFunctionSolver solver = solver(new SquareLattice(4, 4, true));
        final EffectiveHamiltonian other = EffectiveHamiltonian.of(Devices.biased(4, 3, 0, 0), new double[12]);
        assertThrows(IllegalArgumentException.class, () -> solver.load(other));
    }
}
