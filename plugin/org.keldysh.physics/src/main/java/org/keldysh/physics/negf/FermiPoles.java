package org.keldysh.physics.negf;

/**
 * Rational approximation of the Fermi function by poles on the imaginary axis,
 * <pre>f(x) = 1/2 - 2 sum_p R_p x / (x^2 + xi_p^2),   x = (E - mu)/T.</pre>
 */
final class FermiPoles {

    private static final int GRID = 400;

    private final double[] m_positions;

    private final double[] m_residues;

    /**
     * @param positions xi_p, greater than 0
     * @param residues R_p
     */
    FermiPoles(final double[] positions, final double[] residues) {
        m_positions = positions;
        m_residues = residues;
    }

    int count() {
        return m_positions.length;
    }

    /** @return xi_p; the pole lies at mu + i T xi_p */
    double position(final int p) {
        return m_positions[p];
    }

    /** @return R_p */
    double residue(final int p) {
        return m_residues[p];
    }

    /** @return error of the approximation of f at x */
    double error(final double x) {
        return approximate(x) - FermiFunction.of(x, 0, 1);
    }

    /**
     * @param from smallest x that matters
     * @param to largest x that matters
     * @return middle and half width of the range in which the error of f stays between the two
     */
    Deviation deviation(final double from, final double to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= GRID; k++) {
            final double error = error(denseNearZero(from, to, (double)k / GRID));
            least = Math.min(least, error);
            most = Math.max(most, error);
        }
        return new Deviation(0.5 * (most + least), 0.5 * (most - least));
    }

    /**
     * Range of the error of f.
     *
     * @param middle does no harm to a sum over what has no total weight
     * @param size how far the error strays from the middle
     */
    record Deviation(double middle, double size) {
    }

    /** Points between two ends, spaced evenly in asinh x: the error oscillates on that scale. */
    private static double denseNearZero(final double from, final double to, final double fraction) {
        final double start = asinh(from);
        return StrictMath.sinh(start + fraction * (asinh(to) - start));
    }

    static double asinh(final double x) {
        return Math.signum(x) * StrictMath.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }

    double approximate(final double x) {
        double sum = 0;
        for (int p = 0; p < count(); p++) {
            sum += m_residues[p] * x / (x * x + m_positions[p] * m_positions[p]);
        }
        return 0.5 - 2 * sum;
    }
}
