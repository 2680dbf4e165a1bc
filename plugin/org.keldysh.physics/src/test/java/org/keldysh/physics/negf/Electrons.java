package org.keldysh.physics.negf;

/**
 * What a solver says about the electrons of a device.
 *
 * @param density [sites] mean occupation
 * @param currents terminal currents
 * @param densityError what the solver says of the error of any density
 */
record Electrons(double[] density, TerminalCurrents currents, double densityError) {
}
