package org.keldysh.physics.negf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rational approximation of the Fermi function by poles on the imaginary axis,
 * <pre>f(x) = 1/2 - 2 sum_p R_p x / (x^2 + xi_p^2),   x = (E - mu)/T.</pre>
 */
final class FermiPoles {

    private static final int GRID = 600;

    /** Ranges are rounded up to powers of this, so that few sets of poles serve all. */
    private static final double RANGE_STEP = 1.25;

    private record Key(double range, double tolerance) {
    }

    private static final Map<Key, FermiPoles> CACHE = new ConcurrentHashMap<>();

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

    /**
     * @param range largest |x| that matters, at least 1
     * @param tolerance largest error of f within the range
     * @return few poles that hold the tolerance, or the best there are if none do
     */
    static FermiPoles forRange(final double range, final double tolerance) {
        final double exponent = Math.ceil(StrictMath.log(range) / StrictMath.log(RANGE_STEP));
        return CACHE.computeIfAbsent(new Key(StrictMath.pow(RANGE_STEP, exponent), tolerance), FermiPoles::search);
    }

    private static FermiPoles search(final Key key) {
        final FermiPoles few = InterpolatingPoles.forRange(key.range(), key.tolerance());
        if (few.deviation(-key.range(), key.range()) <= key.tolerance()) {
            return few;
        }
        return PadePoles.forRange(key.range(), key.tolerance());
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

    /**
     * How far the approximation strays from f up to a constant: what multiplies it here has no total weight, so that a constant
     * does no harm.
     *
     * @param from smallest x with spectral weight
     * @param to largest x with spectral weight
     * @return half of the variation of the error of f between them
     */
    double deviation(final double from, final double to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= GRID; k++) {
            final double x = denseNearZero(from, to, (double)k / GRID);
            final double error = approximate(x) - FermiFunction.of(x, 0, 1);
            least = Math.min(least, error);
            most = Math.max(most, error);
        }
        return 0.5 * (most - least);
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
