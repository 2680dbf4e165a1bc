package org.keldysh.physics.negf;

/**
 * Electrons in a frozen lattice.
 *
 * @param density [sites] mean occupation
 * @param currents terminal currents
 * @param densityError estimate of the largest error of any density
 * @param energies number of energies at which Green's functions were computed
 */
public record NegfResult(double[] density, TerminalCurrents currents, double densityError, int energies) {
}
