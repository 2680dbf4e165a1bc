package org.keldysh.physics.negf;

/**
 * Particle currents from the reservoirs into the sample, I_a = sum_b int dE/2pi T_ab (f_a - f_b). Their sum vanishes.
 *
 * @param left from the left electrode
 * @param right from the right electrode
 * @param bath from the bath
 */
public record TerminalCurrents(double left, double right, double bath) {
}
