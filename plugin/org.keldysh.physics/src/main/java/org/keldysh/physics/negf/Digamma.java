package org.keldysh.physics.negf;

/** The digamma function psi(z) = d ln Gamma(z) / dz in the right half plane. */
final class Digamma {

    /** B_2k / (2k) for k = 1, 2, ...: coefficients of the asymptotic series (Abramowitz and Stegun 6.3.18). */
    private static final double[] SERIES = {1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12};

    /** From this real part on seven terms of the series are exact to round-off. */
    private static final double ASYMPTOTIC = 12;

    private Digamma() {
    }

    /**
     * @param re real part of z, greater than 0
     * @param im imaginary part of z
     * @return imaginary part of psi(z)
     */
    static double imaginary(final double re, final double im) {
        double x = re;
        double sum = 0;
        while (x < ASYMPTOTIC) {
            sum += im / (x * x + im * im); // psi(z) = psi(z + 1) - 1/z
            x++;
        }
        return sum + asymptotic(x, im);
    }

    /** Im [ln z - 1/(2z) - sum B_2k / (2k z^2k)] by Horner's scheme in u = 1/z^2. */
    private static double asymptotic(final double x, final double y) {
        final double norm = x * x + y * y;
        final double inverseRe = x / norm;
        final double inverseIm = -y / norm;
        final double uRe = inverseRe * inverseRe - inverseIm * inverseIm;
        final double uIm = 2 * inverseRe * inverseIm;
        double re = 0;
        double im = 0;
        for (int k = SERIES.length - 1; k >= 0; k--) {
            final double sumRe = re + SERIES[k];
            re = sumRe * uRe - im * uIm;
            im = sumRe * uIm + im * uRe;
        }
        return StrictMath.atan2(y, x) - inverseIm / 2 - im;
    }
}
