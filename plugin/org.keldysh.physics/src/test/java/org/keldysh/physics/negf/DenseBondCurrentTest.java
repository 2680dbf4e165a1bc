package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;

class DenseBondCurrentTest extends BondCurrentContract {

    @Override
    GreenFunctionSolver greenFunctions(final SquareLattice lattice) {
        return new DenseGreenFunction();
    }
}
