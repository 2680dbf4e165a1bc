package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Comparisons of electrons. */
final class ElectronAssertions {

    private ElectronAssertions() {
    }

    /** Asserts that no density is further from the expected one than the electrons say, give or take the allowance. */
    static void assertDensity(final double[] expected, final Electrons actual, final double allowance) {
        assertEquals(expected.length, actual.density().length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual.density()[i], actual.densityError() + allowance, "density of site " + i);
        }
    }

    static void assertCurrents(final TerminalCurrents expected, final TerminalCurrents actual, final double tolerance) {
        assertEquals(expected.left(), actual.left(), tolerance, "left current");
        assertEquals(expected.right(), actual.right(), tolerance, "right current");
        assertEquals(expected.bath(), actual.bath(), tolerance, "bath current");
    }

    static void assertWithin(final double tolerance, final Electrons electrons) {
        assertTrue(electrons.densityError() <= tolerance, () -> "error " + electrons.densityError());
    }
}
