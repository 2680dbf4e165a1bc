package org.keldysh.physics.negf;

import org.hipparchus.complex.Complex;

/** The digamma function in the right half plane. */
final class ComplexDigamma {

    /** From this real part on the asymptotic series is exact to round-off. */
    private static final double ASYMPTOTIC = 15;

    /** Bernoulli numbers B_2, B_4, ... */
    private static final double[] BERNOULLI = {1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6};

    private ComplexDigamma() {
    }

    /**
     * psi(z) = psi(z + 1) - 1/z up to large arguments, there ln z - 1/(2z) - sum_k B_2k / (2k z^2k) (Abramowitz and Stegun
     * 6.3.5 and 6.3.18).
     *
     * @param z real part greater than 0
     * @return psi(z)
     */
    static Complex psi(final Complex z) {
        Complex argument = z;
        Complex value = Complex.ZERO;
        while (argument.getReal() < ASYMPTOTIC) {
            value = value.subtract(argument.reciprocal());
            argument = argument.add(1);
        }
        value = value.add(argument.log()).subtract(argument.multiply(2).reciprocal());
        final Complex inverseSquare = argument.multiply(argument).reciprocal();
        Complex power = Complex.ONE;
        for (int k = 1; k <= BERNOULLI.length; k++) {
            power = power.multiply(inverseSquare);
            value = value.subtract(power.multiply(BERNOULLI[k - 1] / (2 * k)));
        }
        return value;
    }

    /**
     * @param level epsilon
     * @param width Gamma, at least 0
     * @param potential mu
     * @param temperature T
     * @return occupation of a Lorentzian level, int dE/2pi f(E) Gamma / ((E - epsilon)^2 + Gamma^2/4)
     */
    static double levelOccupation(final double level, final double width, final double potential, final double temperature) {
        final double scale = 2 * Math.PI * temperature;
        return 0.5 - psi(new Complex(0.5 + width / 2 / scale, (level - potential) / scale)).getImaginary() / Math.PI;
    }
}
