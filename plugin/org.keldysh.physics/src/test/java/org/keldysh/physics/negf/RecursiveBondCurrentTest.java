package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;

class RecursiveBondCurrentTest extends BondCurrentContract {

    @Override
    GreenFunctionSolver greenFunctions(final SquareLattice lattice) {
        return new RecursiveGreenFunction(lattice);
    }
}
