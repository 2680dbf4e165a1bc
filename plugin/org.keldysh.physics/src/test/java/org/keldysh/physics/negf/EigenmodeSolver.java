package org.keldysh.physics.negf;

import org.keldysh.physics.model.Device;

/** Reference: all energy integrals in closed form from the eigenmodes of H_eff (see {@link NonequilibriumState}). */
final class EigenmodeSolver implements ElectronSolver {

    @Override
    public Electrons solve(final Device device, final double[] displacement, final double tolerance) {
        final NonequilibriumState state = new NonequilibriumState(device, displacement);
        return new Electrons(state.density(), state.currents(), state.error());
    }
}
