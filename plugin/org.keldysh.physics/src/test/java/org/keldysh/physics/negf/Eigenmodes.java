package org.keldysh.physics.negf;

import java.util.function.UnaryOperator;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.ejml.dense.row.NormOps_ZDRM;
import org.hipparchus.complex.Complex;

/**
 * Eigendecomposition A = R diag(lambda) R^-1 of A = H - (i/2) diag(Gamma), where all lambda lie below the real axis. The
 * inverse of R is computed, because eigenvectors of equal lambda (momenta k and -k) need not be orthogonal bilinearly.
 */
final class Eigenmodes {

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
        m_right = new ComplexSchur(matrix).eigenvectors();
        m_left = m_right.copy();
        if (!CommonOps_ZDRM.invert(m_left)) {
            throw new ArithmeticException("The eigenvectors of H_eff are linearly dependent.");
        }
        m_levels = levels(matrix);
        m_residual = residual(matrix);
        if (!(m_residual <= LARGEST_RESIDUAL && m_residual < smallestWidth())) {
            throw new ArithmeticException("The eigendecomposition of H_eff leaves a residual of " + m_residual
                + ", the narrowest level has a width of " + smallestWidth() + ".");
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
    ZMatrixRMaj function(final UnaryOperator<Complex> f) {
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
