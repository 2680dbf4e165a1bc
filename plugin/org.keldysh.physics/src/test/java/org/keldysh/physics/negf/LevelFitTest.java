package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels that are known, from points on Re 1/G. */
class LevelFitTest {

    private static LevelFit fit(final double... pairs) {
        final LevelFit fit = new LevelFit();
        for (int k = 0; k < pairs.length; k += 2) {
            fit.add(pairs[k], pairs[k + 1]);
        }
        return fit;
    }

    /** Re 1/G of a single level is (E - epsilon)/w, whatever its width. */
    @ParameterizedTest
    @CsvSource({"0.37, 1", "0.37, 0.02", "-1.4, 0.3", "0, 1e-6"})
    void isExactForASingleLevel(final double level, final double weight) {
        for (int points = 2; points <= 6; points++) {
            final LevelFit fit = new LevelFit();
            for (int k = 0; k < points; k++) {
                final double energy = level - 0.3 + 0.17 * k;
                fit.add(energy, (energy - level) / weight);
            }
            assertTrue(fit.fit(level - 0.5, level + 0.5));
            assertEquals(level, fit.level(), 1e-14);
            assertEquals(weight, fit.residue(), 1e-13 * weight);
        }
    }

    /** Four points determine a polynomial of third order. */
    @Test
    void isExactForACubicBackground() {
        final LevelFit fit = new LevelFit();
        for (final double inverse : new double[]{0.9, -0.4, 0.2, -1.1}) {
            fit.add(0.3 + inverse * (0.25 + inverse * (0.04 + 0.01 * inverse)), inverse);
        }
        assertTrue(fit.fit(0, 1));
        assertEquals(0.3, fit.level(), 1e-15);
        assertEquals(0.25, fit.residue(), 1e-14);
    }

    /** The more points on G = w/(E - epsilon) + c, the better. */
    @Test
    void convergesOnALevelOnABackground() {
        final LevelFit fit = new LevelFit();
        double distance = 0.3;
        for (int step = 0; step < 5; step++) {
            addOnBackground(fit, 0.2 - distance);
            addOnBackground(fit, 0.2 + distance);
            assertTrue(fit.fit(-0.2, 0.6));
            assertEquals(0.2, fit.level(), 0.3 * distance);
            distance *= 0.1;
        }
        assertEquals(0.5, fit.residue(), 1e-6);
    }

    private static void addOnBackground(final LevelFit fit, final double energy) {
        fit.add(energy, 1 / (0.5 / (energy - 0.2) + 0.3));
    }

    /** Points far away, on which the inverse bends, do not count once there are four nearer ones. */
    @Test
    void nearestPointsCount() {
        final LevelFit near = fit(9, 50, -7, -80, 0.1, -0.2, 0.2, -0.1, 0.4, 0.1, 0.5, 0.2);
        assertTrue(near.fit(0.2, 0.4));
        assertEquals(0.3, near.level(), 1e-15);
        assertEquals(1, near.residue(), 1e-14);
    }

    @Test
    void onePointDeterminesNothing() {
        assertFalse(new LevelFit().fit(-1, 1));
        assertFalse(fit(0.1, 0.2).fit(-1, 1));
        assertFalse(fit(0.1, 0.2, 0.1, 0.2, 0.1, 0.2).fit(-1, 1), "thrice the same point");
    }

    /** An inverse that falls has a pole between the points: there G vanishes, and there is no level. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.1, -3, 0})
    void refusesInversesThatDoNotRise(final double slope) {
        assertFalse(fit(0.1, slope * 0.1, 0.2, slope * 0.2, 0.4, slope * 0.4).fit(-1, 1));
    }

    @Test
    void refusesLevelsOutOfBounds() {
        final LevelFit fit = fit(0.1, -0.2, 0.2, -0.1, 0.4, 0.1);
        assertFalse(fit.fit(-1, 0.29));
        assertFalse(fit.fit(0.31, 1));
        assertTrue(fit.fit(0.29, 0.31));
    }

    /** Beyond a pole of the inverse, the points on this side are enough. */
    @Test
    void leavesOutPointsBeyondAPole() {
        final LevelFit fit = fit(0.2, -0.1, 0.4, 0.1, 0.7, -5);
        assertTrue(fit.fit(0, 1));
        assertEquals(0.3, fit.level(), 1e-15);
        assertEquals(1, fit.residue(), 1e-14);
    }
}
