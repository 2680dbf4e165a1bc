package org.keldysh.physics.negf;

/**
 * A uniform chain of {@code length} sites between two wide-band leads, in closed form. With a = E - epsilon, the determinant of
 * n sites is p_n = t^n U_n(a / 2t) (Chebyshev polynomials of the second kind), and ends of self-energy -i Gamma/2 each make
 * <pre>det = p_L + i Gamma p_(L-1) - (Gamma/2)^2 p_(L-2).</pre>
 * Cofactors of the tridiagonal matrix give G_1L and G_x1.
 *
 * @param length number of sites, at least 2
 * @param hopping t, not 0
 * @param level epsilon
 * @param broadening Gamma of each lead
 */
record UniformChain(int length, double hopping, double level, double broadening) {

    /** |det|^2 */
    private double determinant(final double energy) {
        final double re = sites(length, energy) - broadening * broadening / 4 * sites(length - 2, energy);
        final double im = broadening * sites(length - 1, energy);
        return re * re + im * im;
    }

    /** p_n = t^n sin((n + 1) theta) / sin(theta), a = 2t cos(theta); outside of the band theta is imaginary. */
    private double sites(final int n, final double energy) {
        final double x = (energy - level) / (2 * hopping);
        final double power = Math.pow(hopping, n);
        if (Math.abs(x) < 1) {
            final double theta = Math.acos(x);
            return power * Math.sin((n + 1) * theta) / Math.sin(theta);
        }
        final double theta = Math.log(Math.abs(x) + Math.sqrt(x * x - 1));
        final double sign = x < 0 && n % 2 != 0 ? -1 : 1;
        return sign * power * Math.sinh((n + 1) * theta) / Math.sinh(theta);
    }

    /** @return T(E) = Gamma^2 |G_1L|^2 */
    double transmission(final double energy) {
        return broadening * broadening * Math.pow(hopping, 2 * (length - 1)) / determinant(energy);
    }

    /** @return W^L_x = Gamma |G_x1|^2, x from 0 */
    double leftWeight(final int x, final double energy) {
        final double re = sites(length - 1 - x, energy);
        final double im = broadening / 2 * sites(length - 2 - x, energy);
        return broadening * Math.pow(hopping, 2 * x) * (re * re + im * im) / determinant(energy);
    }
}
