package org.keldysh.physics.noise;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Counter-based normal deviates: the numbers of a step depend on the seed, the purpose and the step alone, never on what was
 * drawn before (generator: Philox 4x64, Salmon et al., SC11, 2011). StrictMath makes them the same on every platform.
 */
public final class GaussianNoise {

    /** What numbers are for; different purposes draw from independent sequences of the same seed. */
    public enum Purpose {
        /** Thermal noise of the Brownian dynamics. */
        THERMAL_FORCE,
        /** Displacements of an initial configuration. */
        INITIAL_CONFIGURATION
    }

    private final long m_seed;

    private final Purpose m_purpose;

    /**
     * @param seed any number
     * @param purpose what the numbers are for
     */
    public GaussianNoise(final long seed, final Purpose purpose) {
        m_seed = seed;
        m_purpose = purpose;
    }

    /**
     * @param step index of the time step, at least 0
     * @param target [any length] overwritten with independent normal deviates of mean 0 and variance 1
     */
    public void fill(final long step, final double[] target) {
        // Philox takes a 128-bit key followed by a 256-bit counter, whose lowest word counts the blocks of this step.
        final UniformRandomProvider generator =
            RandomSource.PHILOX_4X64.create(new long[]{m_seed, m_purpose.ordinal(), 0, step, 0, 0});
        for (int i = 0; i < target.length; i += 2) {
            final double radius = Math.sqrt(-2 * StrictMath.log(1 - generator.nextDouble()));
            final double angle = 2 * Math.PI * generator.nextDouble();
            target[i] = radius * StrictMath.cos(angle);
            if (i + 1 < target.length) {
                target[i + 1] = radius * StrictMath.sin(angle);
            }
        }
    }
}
