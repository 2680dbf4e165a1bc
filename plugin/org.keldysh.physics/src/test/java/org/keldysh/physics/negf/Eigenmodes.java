package org.keldysh.physics.negf;

import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.ejml.dense.row.NormOps_ZDRM;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.FieldVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.Precision;

/**
 * Eigendecomposition A = R diag(lambda) R^-1 of A = H - (i/2) diag(Gamma), where all lambda lie below the real axis.
 *
 * <p>A = B + iC acts on real and imaginary parts as the real matrix M = [[B, -C], [C, B]]. M has the eigenvalues of A and of
 * its conjugate, so those of A are the ones below the axis; the part u + iw of an eigenvector [u; w] is the one of A, also where
 * M mixes a level with its conjugate because its width is near round-off. The inverse of R is computed, because eigenvectors of
 * equal lambda (momenta k and -k) need not be orthogonal.
 */
final class Eigenmodes {

    /** Below this even parts of eigenvalues are no numbers but round-off. */
    private static final double LARGEST_RESIDUAL = 1e-10;

    private final Complex[] m_levels;

    private final ZMatrixRMaj m_right;

    private final ZMatrixRMaj m_left;

    private final double m_residual;

    /**
     * @param hamiltonian H, symmetric
     * @param broadening [sites] Gamma, at least 0
     * @throws ArithmeticException if the decomposition is not accurate: next to an exceptional point, or with levels whose
     *         width is round-off
     */
    Eigenmodes(final DMatrixRMaj hamiltonian, final double[] broadening) {
        final ZMatrixRMaj matrix = effective(hamiltonian, broadening);
        m_right = eigenvectors(hamiltonian, broadening);
        m_left = m_right.copy();
        if (!CommonOps_ZDRM.invert(m_left)) {
            throw new ArithmeticException("The eigenvectors of H_eff are linearly dependent.");
        }
        m_levels = levels(matrix);
        m_residual = residual(matrix);
        if (!(m_residual <= LARGEST_RESIDUAL)) {
            throw new ArithmeticException("The eigendecomposition of H_eff leaves a residual of " + m_residual + ".");
        }
    }

    private static ZMatrixRMaj effective(final DMatrixRMaj hamiltonian, final double[] broadening) {
        final ZMatrixRMaj matrix = new ZMatrixRMaj(hamiltonian.numRows, hamiltonian.numCols);
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                matrix.set(i, j, hamiltonian.get(i, j), i == j ? -broadening[i] / 2 : 0);
            }
        }
        return matrix;
    }

    private static ZMatrixRMaj eigenvectors(final DMatrixRMaj hamiltonian, final double[] broadening) {
        final int sites = broadening.length;
        final EigenDecompositionNonSymmetric decomposition =
            new EigenDecompositionNonSymmetric(embedding(hamiltonian, broadening), Precision.EPSILON);
        final ZMatrixRMaj vectors = new ZMatrixRMaj(sites, sites);
        int found = 0;
        for (int k = 0; k < 2 * sites; k++) {
            if (decomposition.getEigenvalue(k).getImaginary() < 0) {
                if (found == sites) {
                    throw new ArithmeticException("More than " + sites + " levels lie below the real axis.");
                }
                setColumn(vectors, found++, decomposition.getEigenvector(k));
            }
        }
        if (found < sites) {
            throw new ArithmeticException("Only " + found + " of " + sites + " levels lie below the real axis.");
        }
        return vectors;
    }

    private static RealMatrix embedding(final DMatrixRMaj hamiltonian, final double[] broadening) {
        final int sites = broadening.length;
        final RealMatrix matrix = new Array2DRowRealMatrix(2 * sites, 2 * sites);
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < sites; j++) {
                matrix.setEntry(i, j, hamiltonian.get(i, j));
                matrix.setEntry(sites + i, sites + j, hamiltonian.get(i, j));
            }
            matrix.setEntry(i, sites + i, broadening[i] / 2);
            matrix.setEntry(sites + i, i, -broadening[i] / 2);
        }
        return matrix;
    }

    private static void setColumn(final ZMatrixRMaj vectors, final int column, final FieldVector<Complex> pair) {
        final int sites = vectors.numRows;
        final Complex[] values = new Complex[sites];
        double norm = 0;
        for (int i = 0; i < sites; i++) {
            values[i] = pair.getEntry(i).add(pair.getEntry(sites + i).multiply(Complex.I));
            norm = Math.hypot(norm, values[i].norm());
        }
        for (int i = 0; i < sites; i++) {
            vectors.set(i, column, values[i].getReal() / norm, values[i].getImaginary() / norm);
        }
    }

    /** Diagonal of R^-1 A R: second-order accurate in what is left of the eigenvectors' error. */
    private Complex[] levels(final ZMatrixRMaj matrix) {
        final int sites = matrix.numRows;
        final ZMatrixRMaj transformed = product(m_left, product(matrix, m_right));
        final Complex[] levels = new Complex[sites];
        final Complex_F64 value = new Complex_F64();
        for (int m = 0; m < sites; m++) {
            transformed.get(m, m, value);
            levels[m] = new Complex(value.real, value.imaginary);
        }
        return levels;
    }

    private double residual(final ZMatrixRMaj matrix) {
        final ZMatrixRMaj identity = CommonOps_ZDRM.identity(matrix.numRows);
        final ZMatrixRMaj difference = product(m_right, m_left);
        CommonOps_ZDRM.subtract(difference, identity, difference);
        final ZMatrixRMaj rest = function(level -> level);
        CommonOps_ZDRM.subtract(rest, matrix, rest);
        return Math.max(CommonOps_ZDRM.elementMaxAbs(difference),
            CommonOps_ZDRM.elementMaxAbs(rest) / (1 + NormOps_ZDRM.normF(matrix)));
    }

    private static ZMatrixRMaj product(final ZMatrixRMaj a, final ZMatrixRMaj b) {
        final ZMatrixRMaj product = new ZMatrixRMaj(a.numRows, b.numCols);
        CommonOps_ZDRM.mult(a, b, product);
        return product;
    }

    /** @return R diag(f(lambda)) R^-1, for example the Green's function with f = 1/(E - lambda) */
    ZMatrixRMaj function(final java.util.function.UnaryOperator<Complex> f) {
        final ZMatrixRMaj scaled = m_left.copy();
        final Complex_F64 value = new Complex_F64();
        for (int m = 0; m < m_levels.length; m++) {
            final Complex factor = f.apply(m_levels[m]);
            for (int j = 0; j < m_levels.length; j++) {
                scaled.get(m, j, value);
                final Complex product = factor.multiply(new Complex(value.real, value.imaginary));
                scaled.set(m, j, product.getReal(), product.getImaginary());
            }
        }
        return product(m_right, scaled);
    }

    Complex[] levels() {
        return m_levels;
    }

    /** @return R, eigenvectors in columns */
    ZMatrixRMaj right() {
        return m_right;
    }

    /** @return R^-1 */
    ZMatrixRMaj left() {
        return m_left;
    }

    /** @return smallest level width -2 Im lambda */
    double smallestWidth() {
        double smallest = Double.POSITIVE_INFINITY;
        for (final Complex level : m_levels) {
            smallest = Math.min(smallest, -2 * level.getImaginary());
        }
        return smallest;
    }

    /** @return largest relative error of R diag(lambda) R^-1 - A and of R R^-1 - 1 */
    double residual() {
        return m_residual;
    }
}
