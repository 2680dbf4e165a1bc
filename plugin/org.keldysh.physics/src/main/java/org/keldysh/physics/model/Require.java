package org.keldysh.physics.model;

/**
 * Range checks of physical parameters, with messages that name the parameter, its value and what would be allowed. Energies are in
 * units of the hopping, so that numbers beyond 1e12 are slips; without them no product of two parameters overflows.
 */
final class Require {

    private static final double LARGEST = 1e12;

    private Require() {
    }

    static void finite(final String name, final double value) {
        if (!isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number between -1e12 and 1e12, but is " + value + ".");
        }
    }

    static void positive(final String name, final double value) {
        if (!(value > 0 && value <= LARGEST)) {
            throw new IllegalArgumentException(name + " must be a finite number greater than 0 and at most 1e12, but is " + value
                + ".");
        }
    }

    static void notNegative(final String name, final double value) {
        if (!(value >= 0 && value <= LARGEST)) {
            throw new IllegalArgumentException(name + " must be a finite number between 0 and 1e12, but is " + value + ".");
        }
    }

    /** @return whether a number is finite and not absurdly large */
    static boolean isFinite(final double value) {
        return Math.abs(value) <= LARGEST;
    }
}
