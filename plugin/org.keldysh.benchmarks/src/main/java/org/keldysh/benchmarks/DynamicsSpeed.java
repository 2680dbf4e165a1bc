package org.keldysh.benchmarks;

/**
 * What the time steps of a Brownian dynamics take that starts from the noisy wall.
 *
 * @param lattice its size
 * @param tolerance of the exact forces
 * @param threads of the exact forces
 * @param exactStep one step with exact forces
 * @param networkStep one step with a network, on one thread
 */
public record DynamicsSpeed(LatticeSize lattice, double tolerance, int threads, Timing exactStep, Timing networkStep) {
}
