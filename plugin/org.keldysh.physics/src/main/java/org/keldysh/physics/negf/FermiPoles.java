package org.keldysh.physics.negf;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ejml.dense.row.decomposition.eig.symm.SymmetricQrAlgorithm_DDRM;

/**
 * Pade approximation of the Fermi function by poles on the imaginary axis (Ozaki, Phys. Rev. B 75, 035123 (2007)),
 * <pre>f(x) = 1/2 - 2 sum_p R_p x / (x^2 + xi_p^2)</pre>
 * exact near x = 0 and good up to |x| of the order of the squared number of poles.
 */
final class FermiPoles {

    /** Numbers of poles on offer; the double of each but the last is on offer too, or is computed when asked for. */
    private static final int[] LADDER = {8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512};

    private static final Map<Integer, FermiPoles> CACHE = new ConcurrentHashMap<>();

    private static final int GRID = 64;

    private static final double RESCALE = 1e100;

    private final double[] m_positions;

    private final double[] m_residues;

    private FermiPoles(final int count) {
        m_positions = new double[count];
        m_residues = new double[count];
        final double[] levels = positiveLevels(count);
        for (int p = 0; p < count; p++) {
            m_positions[p] = 1 / levels[p];
            m_residues[p] = firstComponentSquared(levels[p], 2 * count) / (4 * levels[p] * levels[p]);
        }
    }

    static FermiPoles of(final int count) {
        return CACHE.computeIfAbsent(count, FermiPoles::new);
    }

    /**
     * @param range largest |E - mu| / T that carries spectral weight
     * @param tolerance largest error of f within the range
     * @return the smallest number of poles on offer that holds the tolerance, the largest on offer if none does
     */
    static FermiPoles forRange(final double range, final double tolerance) {
        for (final int count : LADDER) {
            final FermiPoles poles = of(count);
            if (poles.error(range) <= tolerance) {
                return poles;
            }
        }
        return of(LADDER[LADDER.length - 1]);
    }

    /** @return the next larger number of poles on offer, or this if there is none */
    FermiPoles next() {
        final int at = Arrays.binarySearch(LADDER, count());
        return at == LADDER.length - 1 ? this : of(LADDER[at + 1]);
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

    /** @return largest error of the approximation for |x| up to the range */
    double error(final double range) {
        double error = 0;
        for (int k = 1; k <= GRID; k++) {
            final double x = range * k / GRID;
            error = Math.max(error, Math.abs(approximate(x) - FermiFunction.of(x, 0, 1)));
        }
        return error;
    }

    private double approximate(final double x) {
        double sum = 0;
        for (int p = 0; p < count(); p++) {
            sum += m_residues[p] * x / (x * x + m_positions[p] * m_positions[p]);
        }
        return 0.5 - 2 * sum;
    }

    private static double offDiagonal(final int j) {
        return 1 / (2 * Math.sqrt((2.0 * j - 1) * (2.0 * j + 1)));
    }

    /** Positive eigenvalues of the symmetric tridiagonal matrix of twice the size, largest first. */
    private static double[] positiveLevels(final int count) {
        final int size = 2 * count;
        final double[] off = new double[size];
        for (int j = 1; j < size; j++) {
            off[j - 1] = offDiagonal(j);
        }
        final SymmetricQrAlgorithm_DDRM algorithm = new SymmetricQrAlgorithm_DDRM();
        if (!algorithm.process(size, new double[size], off)) {
            throw new ArithmeticException("The pole positions of the Fermi function did not converge for " + count + " poles.");
        }
        final double[] levels = new double[size];
        for (int i = 0; i < size; i++) {
            levels[i] = algorithm.getEigenvalue(i);
        }
        Arrays.sort(levels);
        final double[] positive = new double[count];
        for (int p = 0; p < count; p++) {
            positive[p] = levels[size - 1 - p];
        }
        return positive;
    }

    /**
     * v_0^2 of the normalised eigenvector, by its three-term recurrence from the last component to the first: towards the end
     * the vectors of large eigenvalues decay faster than exponentially, so only this direction is stable.
     */
    private static double firstComponentSquared(final double level, final int size) {
        double following = 0;
        double current = 1;
        double norm = 1;
        for (int k = size - 1; k > 0; k--) {
            final double previous = (level * current - offDiagonal(k + 1) * following) / offDiagonal(k);
            following = current;
            current = previous;
            norm += current * current;
            if (norm > RESCALE) {
                following /= RESCALE;
                current /= RESCALE;
                norm /= RESCALE * RESCALE;
            }
        }
        return current * current / norm;
    }
}
