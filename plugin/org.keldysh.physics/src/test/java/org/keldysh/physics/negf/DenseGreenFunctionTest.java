package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;

class DenseGreenFunctionTest extends GreenFunctionSolverContract {

    @Override
    GreenFunctionSolver solver(final SquareLattice lattice) {
        return new DenseGreenFunction();
    }
}
