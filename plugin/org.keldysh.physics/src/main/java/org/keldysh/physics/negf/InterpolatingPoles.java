package org.keldysh.physics.negf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Poles by Hermite interpolation. With u = x^2 the Fermi function is 1/2 - x phi(u), and phi(u) = tanh(x/2)/(2x) is a Stieltjes
 * function, a sum of positive weights over u + omega^2. The rational function with N such terms that agrees with phi and its
 * derivative at N points again has positive weights and poles on the imaginary axis; it follows from the Loewner matrices
 * <pre>L_jk = (phi_j - phi_k)/(u_j - u_k),   S_jk = (u_j phi_j - u_k phi_k)/(u_j - u_k)</pre>
 * as the eigenvalue problem S v = -xi^2 L v (Mayo and Antoulas, Linear Algebra Appl. 425, 634 (2007)). Points spread evenly in
 * asinh(x) make the error fall exponentially with N at a rate that depends on the logarithm of the range only, where Pade
 * approximation about x = 0 needs N to grow as the root of the range.
 */
final class InterpolatingPoles {

    private static final int FEWEST = 4;

    /** Beyond this the Loewner matrices are singular to round-off for every range. */
    private static final int MOST = 28;

    /** Below this x phi is linear on the scale of a point's distance to the next. */
    private static final double LINEAR = 12;

    /** Ranges are rounded up to powers of this, so that few sets of poles serve all. */
    private static final double RANGE_STEP = 1.25;

    private record Key(double range, double tolerance) {
    }

    private static final Map<Key, FermiPoles> CACHE = new ConcurrentHashMap<>();

    private InterpolatingPoles() {
    }

    /**
     * @param range largest |x| that matters, at least 1
     * @param tolerance largest error of f within the range
     * @return the fewest poles that hold the tolerance, or those with the smallest error if none do
     */
    static FermiPoles forRange(final double range, final double tolerance) {
        final double exponent = Math.ceil(StrictMath.log(range) / StrictMath.log(RANGE_STEP));
        return CACHE.computeIfAbsent(new Key(StrictMath.pow(RANGE_STEP, exponent), tolerance), InterpolatingPoles::search);
    }

    private static FermiPoles search(final Key key) {
        final double range = key.range();
        final double tolerance = key.tolerance();
        FermiPoles best = poles(FEWEST, range);
        double error = best.deviation(-range, range).size();
        for (int count = FEWEST + 1; count <= MOST && error > tolerance; count++) {
            final FermiPoles poles = poles(count, range);
            if (poles.count() > 0 && poles.deviation(-range, range).size() < error) {
                best = poles;
                error = poles.deviation(-range, range).size();
            }
        }
        return best;
    }

    /** No poles at all if the matrices are singular to round-off. */
    private static FermiPoles poles(final int count, final double range) {
        final double[] x = points(count, range);
        final DMatrixRMaj loewner = new DMatrixRMaj(x.length, x.length);
        final DMatrixRMaj shifted = new DMatrixRMaj(x.length, x.length);
        fill(x, loewner, shifted);
        final CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(x.length, true);
        if (!cholesky.decompose(loewner)) {
            return new FermiPoles(new double[0], new double[0]);
        }
        final DMatrixRMaj inverse = new DMatrixRMaj(x.length, x.length);
        CommonOps_DDRM.invert(cholesky.getT(null), inverse);
        return diagonalise(x, inverse, shifted);
    }

    private static double[] points(final int count, final double range) {
        final double[] x = new double[count];
        for (int j = 0; j < count; j++) {
            final double fraction = 0.5 * (1 - StrictMath.cos((2 * j + 1) * Math.PI / (2 * count)));
            x[j] = LINEAR * StrictMath.sinh(fraction * FermiPoles.asinh(range / LINEAR));
        }
        return x;
    }

    /** -L and S, scaled to a unit diagonal of -L. */
    private static void fill(final double[] x, final DMatrixRMaj loewner, final DMatrixRMaj shifted) {
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < x.length; k++) {
                final double scale = Math.sqrt(slope(x[j]) * slope(x[k]));
                final double u = x[j] * x[j];
                final double v = x[k] * x[k];
                if (j == k) {
                    loewner.set(j, k, 1);
                    shifted.set(j, k, (phi(x[j]) - u * slope(x[j])) / scale);
                } else {
                    loewner.set(j, k, (phi(x[k]) - phi(x[j])) / (u - v) / scale);
                    shifted.set(j, k, (u * phi(x[j]) - v * phi(x[k])) / (u - v) / scale);
                }
            }
        }
    }

    /** Eigenvalues of T^-1 S T^-t are xi^2; the weight of a pole is the square of its eigenvector times phi. */
    private static FermiPoles diagonalise(final double[] x, final DMatrixRMaj inverse, final DMatrixRMaj shifted) {
        final DMatrixRMaj half = new DMatrixRMaj(x.length, x.length);
        final DMatrixRMaj matrix = new DMatrixRMaj(x.length, x.length);
        CommonOps_DDRM.mult(inverse, shifted, half);
        CommonOps_DDRM.multTransB(half, inverse, matrix);
        CommonOps_DDRM.addEquals(matrix, CommonOps_DDRM.transpose(matrix, null));
        CommonOps_DDRM.scale(0.5, matrix);
        final EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(x.length, true, true);
        if (!eigen.decompose(matrix)) {
            return new FermiPoles(new double[0], new double[0]);
        }
        final DMatrixRMaj values = new DMatrixRMaj(x.length, 1);
        for (int j = 0; j < x.length; j++) {
            values.set(j, 0, phi(x[j]) / Math.sqrt(slope(x[j])));
        }
        final DMatrixRMaj projected = new DMatrixRMaj(x.length, 1);
        CommonOps_DDRM.mult(inverse, values, projected);
        return sorted(eigen, projected);
    }

    private static FermiPoles sorted(final EigenDecomposition_F64<DMatrixRMaj> eigen, final DMatrixRMaj projected) {
        final int count = eigen.getNumberOfEigenvalues();
        final Integer[] order = new Integer[count];
        Arrays.setAll(order, p -> p);
        Arrays.sort(order, Comparator.comparingDouble(p -> eigen.getEigenvalue(p).getReal()));
        final double[] positions = new double[count];
        final double[] residues = new double[count];
        for (int p = 0; p < count; p++) {
            final double square = eigen.getEigenvalue(order[p]).getReal();
            if (!(square > 0)) {
                return new FermiPoles(new double[0], new double[0]);
            }
            final double overlap = CommonOps_DDRM.dot(eigen.getEigenVector(order[p]), projected);
            positions[p] = Math.sqrt(square);
            residues[p] = 0.5 * overlap * overlap;
        }
        return new FermiPoles(positions, residues);
    }

    /** phi = tanh(x/2) / (2x) */
    private static double phi(final double x) {
        return StrictMath.tanh(x / 2) / (2 * x);
    }

    /** -d phi / du = (tanh(x/2) - (x/2) / cosh^2(x/2)) / (4 x^3), by its series near 0 */
    private static double slope(final double x) {
        if (x < 1e-2) {
            return 1.0 / 48 - x * x / 240;
        }
        final double cosh = StrictMath.cosh(Math.min(x / 2, 300));
        return (StrictMath.tanh(x / 2) - x / 2 / cosh / cosh) / (4 * x * x * x);
    }
}
