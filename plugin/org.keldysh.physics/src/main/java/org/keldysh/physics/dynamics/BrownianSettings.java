package org.keldysh.physics.dynamics;

/**
 * Overdamped Langevin dynamics of the lattice.
 *
 * @param damping gamma, greater than 0
 * @param timeStep dt, greater than 0
 * @param steps number of time steps, at least 1
 * @param noiseTemperature temperature of the thermal force, at least 0; 0 switches it off
 * @param seed of the thermal force
 */
public record BrownianSettings(double damping, double timeStep, long steps, double noiseTemperature, long seed) {

    /** @throws IllegalArgumentException if a number is out of range */
    public BrownianSettings {
        require("damping", damping, damping > 0, "greater than 0");
        require("timeStep", timeStep, timeStep > 0, "greater than 0");
        require("noiseTemperature", noiseTemperature, noiseTemperature >= 0, "at least 0");
        require("steps", steps, steps >= 1, "at least 1");
    }

    private static void require(final String name, final Number value, final boolean inRange, final String range) {
        if (!inRange || !Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException(name + " must be a finite number " + range + ", but is " + value + ".");
        }
    }
}
