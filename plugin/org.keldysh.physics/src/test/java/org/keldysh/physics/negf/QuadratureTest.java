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
    void firstPolesAreMatsubaraFrequencies() {
        final FermiPoles poles = FermiPoles.of(32);
        for (int p = 0; p < 10; p++) {
            assertEquals((2 * p + 1) * Math.PI, poles.position(p), 1e-9);
            assertEquals(1, poles.residue(p), 1e-9);
        }
    }

    @Test
    void morePolesReachFurther() {
        for (final double range : new double[]{20, 200, 2000}) {
            final FermiPoles poles = FermiPoles.forRange(range, 1e-10);
            assertTrue(poles.error(range) <= 1e-10);
            assertTrue(poles.next().error(range) <= 1e-10);
        }
    }

    @Test
    void kronrodRuleIsExactForPolynomialsOfItsDegree() {
        for (int degree = 0; degree <= 22; degree++) {
            double fine = 0;
            double coarse = 0;
            for (int k = 0; k < GaussKronrod.NODES; k++) {
                final double power = Math.pow(GaussKronrod.node(k), degree);
                fine += GaussKronrod.weight(k) * power;
                coarse += GaussKronrod.embeddedWeight(k) * power;
            }
            final double exact = degree % 2 == 0 ? 2.0 / (degree + 1) : 0;
            assertEquals(exact, fine, 1e-15, "degree " + degree);
            if (degree <= 13) {
                assertEquals(exact, coarse, 1e-15, "degree " + degree);
            }
        }
    }
}
