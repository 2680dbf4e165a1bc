package org.keldysh.physics.dynamics;

import java.util.Objects;

/**
 * Overdamped Langevin dynamics of the lattice.
 *
 * @param damping gamma, greater than 0
 * @param timeStep dt, greater than 0
 * @param steps number of time steps, at least 1
 * @param noiseTemperature temperature of the thermal force, at least 0; 0 switches it off
 * @param seed of the thermal force
 * @param integrator scheme of the integration in time
 */
public record BrownianSettings(double damping, double timeStep, long steps, double noiseTemperature, long seed,
    Integrator integrator) {

    /** @throws IllegalArgumentException if a number is out of range */
    public BrownianSettings {
        require("damping", damping, damping > 0, "greater than 0");
        require("timeStep", timeStep, timeStep > 0, "greater than 0");
        require("noiseTemperature", noiseTemperature, noiseTemperature >= 0, "of at least 0");
        require("steps", steps, steps >= 1, "of at least 1");
        Objects.requireNonNull(integrator);
    }

    /**
     * Settings for the Euler-Maruyama scheme.
     *
     * @param damping gamma, greater than 0
     * @param timeStep dt, greater than 0
     * @param steps number of time steps, at least 1
     * @param noiseTemperature temperature of the thermal force, at least 0
     * @param seed of the thermal force
     */
    public BrownianSettings(final double damping, final double timeStep, final long steps, final double noiseTemperature,
        final long seed) {
        this(damping, timeStep, steps, noiseTemperature, seed, Integrator.EULER_MARUYAMA);
    }

    /** @return dt/gamma, by which a force moves a site in one step */
    double mobility() {
        return timeStep / damping;
    }

    /** @return sqrt(2 T_noise dt/gamma), by which a normal deviate moves a site in one step */
    double noiseAmplitude() {
        return Math.sqrt(2 * noiseTemperature * mobility());
    }

    private static void require(final String name, final Number value, final boolean inRange, final String range) {
        if (!inRange || !Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException(name + " must be a finite number " + range + ", but is " + value + ".");
        }
    }
}
