package org.keldysh.physics.model;

/** Range checks of physical parameters, with messages that name the parameter, its value and what would be allowed. */
final class Require {

    private Require() {
    }

    static void finite(final String name, final double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, but is " + value + ".");
        }
    }

    static void positive(final String name, final double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number greater than 0, but is " + value + ".");
        }
    }

    static void notNegative(final String name, final double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number and at least 0, but is " + value + ".");
        }
    }
}
