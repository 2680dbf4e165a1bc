package org.keldysh.physics.negf;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ejml.dense.row.decomposition.eig.symm.SymmetricQrAlgorithm_DDRM;

/**
 * Poles of the Pade approximation about x = 0 (Ozaki, Phys. Rev. B 75, 035123 (2007)): exact to round-off near x = 0 and good up
 * to |x| of the order of the squared number of poles.
 */
final class PadePoles {

    /** Numbers of poles on offer; the double of each is computed when asked for. */
    private static final int[] LADDER = {8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512};

    private static final Map<Integer, FermiPoles> CACHE = new ConcurrentHashMap<>();

    private static final double RESCALE = 1e100;

    private PadePoles() {
    }

    private static FermiPoles poles(final int count) {
        final double[] positions = new double[count];
        final double[] residues = new double[count];
        final double[] levels = positiveLevels(count);
        for (int p = 0; p < count; p++) {
            positions[p] = 1 / levels[p];
            residues[p] = firstComponentSquared(levels[p], 2 * count) / (4 * levels[p] * levels[p]);
        }
        return new FermiPoles(positions, residues);
    }

    static FermiPoles of(final int count) {
        return CACHE.computeIfAbsent(count, PadePoles::poles);
    }

    /**
     * @param range largest |E - mu| / T that carries spectral weight
     * @param tolerance largest error of f within the range
     * @return the smallest number of poles on offer that holds the tolerance, the largest on offer if none does
     */
    static FermiPoles forRange(final double range, final double tolerance) {
        for (final int count : LADDER) {
            final FermiPoles poles = of(count);
            if (poles.deviation(-range, range).size() <= tolerance) {
                return poles;
            }
        }
        return of(LADDER[LADDER.length - 1]);
    }

    /** @return the next larger number of poles on offer, or the same poles if there is none */
    static FermiPoles next(final FermiPoles poles) {
        final int at = Arrays.binarySearch(LADDER, poles.count());
        return at == LADDER.length - 1 ? poles : of(LADDER[at + 1]);
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
