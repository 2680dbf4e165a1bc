package org.keldysh.physics.negf;

/**
 * Electrons at one energy.
 *
 * @param energy E
 * @param transmissions between the reservoirs
 * @param densityOfStates of the sites
 */
public record SpectralPoint(double energy, Transmissions transmissions, DensityOfStates densityOfStates) {
}
