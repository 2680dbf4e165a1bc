package org.keldysh.physics.negf;

/**
 * Transmissions between the reservoirs at one energy, T_ab = Tr[Gamma_a G Gamma_b G^+]: numbers of perfectly transmitted
 * channels. They are symmetric, T_ab = T_ba, because the Hamiltonian is real.
 *
 * @param leftRight between the electrodes, 0 to the width of the lattice
 * @param leftBath between the left electrode and the bath, 0 without bath
 * @param rightBath between the right electrode and the bath, 0 without bath
 */
public record Transmissions(double leftRight, double leftBath, double rightBath) {
}
