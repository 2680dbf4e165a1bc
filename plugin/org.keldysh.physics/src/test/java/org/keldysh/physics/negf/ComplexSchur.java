package org.keldysh.physics.negf;

import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.decompose.hessenberg.HessenbergSimilarDecomposition_ZDRM;
import org.hipparchus.complex.Complex;

/** Schur form A = Q T Q^+ of a complex matrix, T upper triangular: Hessenberg form, then QR steps with implicit single shifts. */
final class ComplexSchur {

    private static final int MOST_STEPS_PER_LEVEL = 60;

    private static final double ROUND_OFF = Math.ulp(1.0);

    private final Complex[][] m_triangle;

    private final Complex[][] m_unitary;

    /**
     * @param matrix square, not changed
     * @throws ArithmeticException if it does not converge
     */
    ComplexSchur(final ZMatrixRMaj matrix) {
        final HessenbergSimilarDecomposition_ZDRM hessenberg = new HessenbergSimilarDecomposition_ZDRM(matrix.numRows);
        if (!hessenberg.decompose(matrix.copy())) {
            throw new ArithmeticException("The Hessenberg form was not found.");
        }
        m_triangle = values(hessenberg.getH(null));
        m_unitary = values(hessenberg.getQ(null));
        int steps = 0;
        for (int last = m_triangle.length - 1; last > 0;) {
            final int first = startOfBlock(last);
            if (first == last) {
                last--;
                steps = 0;
            } else if (++steps <= MOST_STEPS_PER_LEVEL) {
                step(first, last, shift(last, steps));
            } else {
                throw new ArithmeticException("The QR steps do not converge.");
            }
        }
    }

    private static Complex[][] values(final ZMatrixRMaj matrix) {
        final Complex[][] values = new Complex[matrix.numRows][matrix.numCols];
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                values[i][j] = new Complex(matrix.getReal(i, j), matrix.getImag(i, j));
            }
        }
        return values;
    }

    /** First row of the unreduced block that ends in row last; the negligible element before it is set to zero. */
    private int startOfBlock(final int last) {
        for (int k = last; k > 0; k--) {
            final double scale = m_triangle[k][k].norm() + m_triangle[k - 1][k - 1].norm();
            if (m_triangle[k][k - 1].norm() <= ROUND_OFF * scale) {
                m_triangle[k][k - 1] = Complex.ZERO;
                return k;
            }
        }
        return 0;
    }

    /** Wilkinson's shift, the eigenvalue of the last 2 x 2 block that is closer to its corner; now and then another one. */
    private Complex shift(final int last, final int steps) {
        final Complex corner = m_triangle[last][last];
        if (steps % 10 == 0) {
            return corner.add(m_triangle[last][last - 1].norm());
        }
        final Complex half = m_triangle[last - 1][last - 1].subtract(corner).multiply(0.5);
        final Complex product = m_triangle[last][last - 1].multiply(m_triangle[last - 1][last]);
        final Complex root = half.multiply(half).add(product).sqrt();
        final Complex sum = half.add(root);
        final Complex difference = half.subtract(root);
        return corner.add(sum.norm() < difference.norm() ? sum : difference);
    }

    private void step(final int first, final int last, final Complex shift) {
        Complex x = m_triangle[first][first].subtract(shift);
        Complex y = m_triangle[first + 1][first];
        for (int k = first; k < last; k++) {
            final double norm = Math.hypot(x.norm(), y.norm());
            if (norm > 0) {
                rotate(k, x.divide(norm), y.divide(norm), Math.max(first, k - 1), Math.min(k + 2, last));
            }
            x = m_triangle[k + 1][k];
            y = k + 2 <= last ? m_triangle[k + 2][k] : Complex.ZERO;
        }
    }

    /** T = G T G^+ and Q = Q G^+ with G = [[x*, y*], [-y, x]] in the plane of k and k + 1. */
    private void rotate(final int k, final Complex x, final Complex y, final int firstColumn, final int lastRow) {
        for (int j = firstColumn; j < m_triangle.length; j++) {
            final Complex a = m_triangle[k][j];
            final Complex b = m_triangle[k + 1][j];
            m_triangle[k][j] = x.conjugate().multiply(a).add(y.conjugate().multiply(b));
            m_triangle[k + 1][j] = x.multiply(b).subtract(y.multiply(a));
        }
        rotateColumns(m_triangle, k, x, y, lastRow);
        rotateColumns(m_unitary, k, x, y, m_unitary.length - 1);
    }

    private static void rotateColumns(final Complex[][] matrix, final int k, final Complex x, final Complex y,
        final int lastRow) {
        for (int i = 0; i <= lastRow; i++) {
            final Complex a = matrix[i][k];
            final Complex b = matrix[i][k + 1];
            matrix[i][k] = x.multiply(a).add(y.multiply(b));
            matrix[i][k + 1] = x.conjugate().multiply(b).subtract(y.conjugate().multiply(a));
        }
    }

    /** @return eigenvectors of the matrix in columns, each of length 1 */
    ZMatrixRMaj eigenvectors() {
        final int size = m_triangle.length;
        final ZMatrixRMaj vectors = new ZMatrixRMaj(size, size);
        for (int m = 0; m < size; m++) {
            final Complex[] vector = transformed(eigenvectorOfTriangle(m));
            double norm = 0;
            for (final Complex value : vector) {
                norm = Math.hypot(norm, value.norm());
            }
            for (int i = 0; i < size; i++) {
                vectors.set(i, m, vector[i].getReal() / norm, vector[i].getImaginary() / norm);
            }
        }
        return vectors;
    }

    /** By back substitution; equal eigenvalues are kept apart by round-off. */
    private Complex[] eigenvectorOfTriangle(final int m) {
        final Complex[] vector = new Complex[m + 1];
        vector[m] = Complex.ONE;
        final double smallest = ROUND_OFF * (1 + m_triangle[m][m].norm());
        for (int i = m - 1; i >= 0; i--) {
            Complex sum = Complex.ZERO;
            for (int j = i + 1; j <= m; j++) {
                sum = sum.add(m_triangle[i][j].multiply(vector[j]));
            }
            final Complex gap = m_triangle[m][m].subtract(m_triangle[i][i]);
            vector[i] = sum.divide(gap.norm() < smallest ? new Complex(smallest) : gap);
        }
        return vector;
    }

    private Complex[] transformed(final Complex[] vector) {
        final Complex[] result = new Complex[m_unitary.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Complex.ZERO;
            for (int j = 0; j < vector.length; j++) {
                result[i] = result[i].add(m_unitary[i][j].multiply(vector[j]));
            }
        }
        return result;
    }
}
