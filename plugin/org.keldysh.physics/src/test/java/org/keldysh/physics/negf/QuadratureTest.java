package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fermi poles, digamma function and quadrature rule against what is known in closed form. */
class QuadratureTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 0.1, 0.75, 3, 40, 1e5})
    void digammaHasItsClosedFormsOnTwoLines(final double y) {
        final double tolerance = 1e-14 * Math.max(1, 1 / y);
        assertEquals(Math.PI / 2 * Math.tanh(Math.PI * y), Digamma.imaginary(0.5, y), tolerance);
        assertEquals(Math.PI / 2 / Math.tanh(Math.PI * y) - 1 / (2 * y), Digamma.imaginary(1, y), tolerance);
        assertEquals(-Digamma.imaginary(2.3, y), Digamma.imaginary(2.3, -y));
    }

    @Test
    void firstPadePolesAreMatsubaraFrequencies() {
        final FermiPoles poles = PadePoles.of(32);
        for (int p = 0; p < 10; p++) {
            assertEquals((2 * p + 1) * Math.PI, poles.position(p), 1e-9);
            assertEquals(1, poles.residue(p), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 20, 200, 2000})
    void padePolesHoldTheToleranceAtEveryEnergy(final double range) {
        for (final double tolerance : new double[]{1e-3, 1e-6, 1e-9, 1e-11}) {
            final FermiPoles poles = PadePoles.forRange(range, tolerance);
            for (double x = -range; x <= range; x += range / 997) {
                assertEquals(FermiFunction.of(x, 0, 1), poles.approximate(x), 2 * tolerance, poles.count() + " poles at " + x);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 20, 200, 2000, 2e5})
    void interpolatedPolesHoldTheToleranceAtEveryEnergy(final double range) {
        for (final double tolerance : new double[]{1e-3, 1e-5, 1e-7}) {
            final FermiPoles poles = InterpolatingPoles.forRange(range, tolerance);
            for (double x = -range; x <= range; x += range / 997) {
                assertEquals(FermiFunction.of(x, 0, 1), poles.approximate(x), 1.01 * tolerance, poles.count() + " poles at " + x);
            }
        }
    }

    @Test
    void interpolationNeedsFewerPolesThanPade() {
        for (final double range : new double[]{200, 2000}) {
            assertTrue(InterpolatingPoles.forRange(range, 1e-6).count() < PadePoles.forRange(range, 1e-6).count() / 2);
        }
    }

    @Test
    void interpolatedPolesHavePositiveResidues() {
        final FermiPoles poles = InterpolatingPoles.forRange(500, 1e-8);
        for (int p = 0; p < poles.count(); p++) {
            assertTrue(poles.residue(p) > 0 && poles.position(p) > 0);
        }
    }

    @Test
    void deviationIgnoresAConstant() {
        final FermiPoles none = new FermiPoles(new double[0], new double[0]);
        assertEquals(0, none.deviation(-300, -100).size(), 1e-15);
        assertEquals(-0.5, none.deviation(-300, -100).middle(), 1e-15);
        assertEquals(0.5, none.deviation(-300, 300).size(), 1e-15);
    }

    @Test
    void kronrodRulesAreExactForPolynomialsOfTheirDegree() {
        assertExact(QuadratureRule.SEVEN, 11, 5);
        assertExact(QuadratureRule.FIFTEEN, 23, 13);
    }

    private static void assertExact(final QuadratureRule rule, final int fineDegree, final int coarseDegree) {
        for (int degree = 0; degree <= fineDegree; degree++) {
            double fine = 0;
            double coarse = 0;
            for (int k = 0; k < rule.count(); k++) {
                final double power = Math.pow(rule.node(k), degree);
                fine += rule.weight(k) * power;
                coarse += rule.embeddedWeight(k) * power;
            }
            final double exact = degree % 2 == 0 ? 2.0 / (degree + 1) : 0;
            assertEquals(exact, fine, 1e-15, "degree " + degree);
            if (degree <= coarseDegree) {
                assertEquals(exact, coarse, 1e-15, "degree " + degree);
            }
        }
    }
}
