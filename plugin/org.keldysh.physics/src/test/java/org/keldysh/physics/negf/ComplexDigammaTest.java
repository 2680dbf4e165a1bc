package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplexDigammaTest {

    private static final double EULER = 0.57721566490153286;

    @Test
    void hasItsKnownValues() {
        assertEquals(-EULER, ComplexDigamma.psi(Complex.ONE).getReal(), 1e-14);
        assertEquals(-EULER - 2 * Math.log(2), ComplexDigamma.psi(new Complex(0.5)).getReal(), 2e-14);
        final Complex atOnePlusI = ComplexDigamma.psi(new Complex(1, 1)); // Abramowitz and Stegun, table 6.8
        assertEquals(0.0946503206, atOnePlusI.getReal(), 1e-10);
        assertEquals(1.0766740474685811, atOnePlusI.getImaginary(), 1e-14);
    }

    /** psi(n + 1) = -Euler's constant + 1 + 1/2 + ... + 1/n */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 13, 14, 15, 400})
    void sumsReciprocalsOfIntegers(final int n) {
        double sum = -EULER;
        for (int k = n; k > 0; k--) {
            sum += 1.0 / k;
        }
        assertEquals(sum, ComplexDigamma.psi(new Complex(n + 1)).getReal(), 1e-14);
    }

    /** psi(1 - z) - psi(z) = pi cot(pi z) and psi(2z) = [psi(z) + psi(z + 1/2)] / 2 + ln 2 */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 2, 17, 300})
    void obeysReflectionAndDuplication(final double y) {
        final Complex z = new Complex(0.3, y);
        final Complex cotangent = z.multiply(Math.PI).tan().reciprocal().multiply(Math.PI);
        assertClose(cotangent, ComplexDigamma.psi(Complex.ONE.subtract(z)).subtract(ComplexDigamma.psi(z)));
        assertClose(ComplexDigamma.psi(z.multiply(2)),
            ComplexDigamma.psi(z).add(ComplexDigamma.psi(z.add(0.5))).divide(2).add(Math.log(2)));
    }

    private static void assertClose(final Complex expected, final Complex actual) {
        assertEquals(0, expected.subtract(actual).norm(), 1e-13 * Math.max(1, expected.norm()));
    }

    @Test
    void narrowLevelsAreFilledAfterFermi() {
        assertEquals(1 / (1 + Math.exp(2)), ComplexDigamma.levelOccupation(0.5, 0, 0.3, 0.1), 1e-14);
    }
}
