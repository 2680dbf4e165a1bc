package org.keldysh.physics.negf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keldysh.physics.model.Device;

class DenseNegfSolverTest extends NegfSolverContract {

    @Override
    NegfSolver solver(final Device device, final double tolerance) {
        return new NegfSolver(device, tolerance, 1, lattice -> new DenseGreenFunction());
    }

    @ParameterizedTest
    @MethodSource("org.keldysh.physics.negf.RandomSample#upTo4x3")
    void randomDevicesKeepTheirPromise(final RandomSample sample) {
        assertCertified(sample.device(), sample.displacement(), 1e-4, 1e-6, 1e-9);
    }
}
