package org.keldysh.physics.negf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

class RecursiveNegfSolverTest extends NegfSolverContract {

    @Override
    GreenFunctionSolver greenFunctions(final SquareLattice lattice) {
        return new RecursiveGreenFunction(lattice);
    }

    @ParameterizedTest
    @MethodSource("org.keldysh.physics.negf.RandomSample#upTo8x6")
    void randomDevicesKeepTheirPromise(final RandomSample sample) {
        assertCertified(sample.device(), sample.displacement(), 1e-4, 1e-6, 1e-9);
    }

    @Test
    void noisyWallKeepsItsPromise() {
        final Device device = Devices.biased(12, 5, 1.7, 0);
        assertCertified(device, Devices.noisyWall(device, 5), 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-9);
    }
}
