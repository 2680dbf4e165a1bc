package org.keldysh.benchmarks;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.noise.GaussianNoise;
import org.keldysh.physics.noise.GaussianNoise.Purpose;

/**
 * The lattice whose forces are timed: a gated sample in mid-transition, with metal up to the middle, the charge-density wave
 * beyond it, and the wall far from the drain. Hard for a solver: electrons under a large bias, many in-gap states at the wall.
 */
public final class NoisyWall {

    /** What is timed, for a reader. */
    public static final String DESCRIPTION = "a noisy wall in mid-sample: t = 1, g = 1.5, k = 1, κ = 0.15, Γ = 1, no bath,"
        + " V = 1.7, T = 0.05, periodic width; Q = 0.3 left of the middle, ±1.5 right of it, Gaussian noise 0.1, seed "
        + NoisyWall.SEED;

    /** Energy in the middle of the bias window. */
    public static final double MID_WINDOW = 0.85;

    private static final long SEED = 1;

    private static final double BIAS = 2 * MID_WINDOW;

    /** Uniform displacement at which the dynamics keeps the metal of this device. */
    private static final double METAL = 0.3;

    /** Amplitude of the charge-density wave. */
    private static final double INSULATOR = 1.5;

    private static final double NOISE = 0.1;

    private NoisyWall() {
    }

    /**
     * @param size of the lattice
     * @return the device under bias
     */
    public static Device device(final LatticeSize size) {
        return new Device(size.lattice(), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05, BIAS, 0, 0);
    }

    /**
     * @param size of the lattice
     * @return [sites] Q
     */
    public static double[] displacement(final LatticeSize size) {
        final SquareLattice lattice = size.lattice();
        final double[] displacement = new double[lattice.sites()];
        new GaussianNoise(SEED, Purpose.INITIAL_CONFIGURATION).fill(0, displacement);
        for (int i = 0; i < displacement.length; i++) {
            final double mean = lattice.x(i) < size.length() / 2 ? METAL : INSULATOR * lattice.staggeredSign(i);
            displacement[i] = mean + NOISE * displacement[i];
        }
        return displacement;
    }
}
