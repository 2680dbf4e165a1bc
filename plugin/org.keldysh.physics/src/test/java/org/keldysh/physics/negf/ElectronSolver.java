package org.keldysh.physics.negf;

import org.keldysh.physics.model.Device;

/** Any way to solve the electrons of a device with a frozen lattice. */
interface ElectronSolver {

    /**
     * @param device the device
     * @param displacement [sites] Q, not changed
     * @param tolerance largest error of any density; a solver that has no such choice is as exact as it can be
     * @return the electrons, and how far they can be trusted
     */
    Electrons solve(Device device, double[] displacement, double tolerance);
}
