package org.keldysh.physics.configuration;

/**
 * What an initial configuration looks like.
 *
 * @param kind which configuration
 * @param amplitude scale of Q where the kind uses one
 * @param noise standard deviation of independent Gaussian displacements added on every site, at least 0
 * @param wallPosition number of metallic columns of a domain wall, at least 0
 */
public record ConfigurationSettings(ConfigurationKind kind, double amplitude, double noise, double wallPosition) {

    /** @throws IllegalArgumentException if a number is out of range */
    public ConfigurationSettings {
        require("amplitude", amplitude, Double.isFinite(amplitude), "finite");
        require("noise", noise, noise >= 0 && Double.isFinite(noise), "finite and at least 0");
        require("wallPosition", wallPosition, wallPosition >= 0 && Double.isFinite(wallPosition), "finite and at least 0");
    }

    private static void require(final String name, final double value, final boolean inRange, final String range) {
        if (!inRange) {
            throw new IllegalArgumentException(name + " must be " + range + ", but is " + value + ".");
        }
    }
}
