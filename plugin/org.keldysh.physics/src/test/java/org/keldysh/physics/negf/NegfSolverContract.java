package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keldysh.physics.negf.ElectronAssertions.assertCurrents;
import static org.keldysh.physics.negf.ElectronAssertions.assertDensity;
import static org.keldysh.physics.negf.ElectronAssertions.assertWithin;

import org.keldysh.physics.model.Device;

/** The NEGF solver on any solver for Green's functions that suits the tolerance, held to the eigenmodes of H_eff. */
abstract class NegfSolverContract extends ElectronLimitsContract {

    abstract NegfSolver solver(Device device, double tolerance);

    @Override
    final ElectronSolver solver() {
        return (device, displacement, tolerance) -> {
            try (NegfSolver solver = solver(device, tolerance)) {
                final NegfResult result = solver.solve(displacement);
                return new Electrons(result.density(), result.currents(), result.densityError());
            }
        };
    }

    /** Holds a case to the eigenmodes at every tolerance: the error is never above the one that is told. */
    final void assertCertified(final Device device, final double[] displacement, final double... tolerances) {
        final Electrons exact = new EigenmodeSolver().solve(device, displacement, 0);
        assertTrue(exact.densityError() < 1e-9, () -> "the oracle knows no better than " + exact.densityError());
        for (final double tolerance : tolerances) {
            final Electrons electrons = solver().solve(device, displacement, tolerance);
            assertWithin(tolerance, electrons);
            assertDensity(exact.density(), electrons, exact.densityError());
            assertCurrents(exact.currents(), electrons.currents(), tolerance + exact.densityError());
        }
    }
}
