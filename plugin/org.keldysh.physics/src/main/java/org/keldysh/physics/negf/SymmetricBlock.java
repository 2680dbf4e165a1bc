package org.keldysh.physics.negf;

import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;

/**
 * Complex symmetric matrices of one size, one per lane, stored as upper triangle [entry][lane] with real and imaginary parts
 * apart: the lanes are the innermost dimension so that every loop over them is one that the JIT compiler vectorises.
 */
final class SymmetricBlock {

    /**
     * A pivot whose modulus falls below this fraction of the block's scale sends its lane to the pivoted inverse. Eliminating
     * with a pivot p amplifies round-off by about (scale/p)^2, so what stays here keeps 8 digits more than it loses.
     */
    private static final double SAFE_PIVOT = 1e-4;

    private final int m_size;

    private final double[][] m_re;

    private final double[][] m_im;

    SymmetricBlock(final int size, final int lanes) {
        m_size = size;
        m_re = new double[size * (size + 1) / 2][lanes];
        m_im = new double[size * (size + 1) / 2][lanes];
    }

    private static int index(final int i, final int j) {
        return i <= j ? j * (j + 1) / 2 + i : i * (i + 1) / 2 + j;
    }

    double[] re(final int i, final int j) {
        return m_re[index(i, j)];
    }

    double[] im(final int i, final int j) {
        return m_im[index(i, j)];
    }

    /** this = this - factor * other */
    void subtract(final double factor, final SymmetricBlock other, final int lanes) {
        for (int e = 0; e < m_re.length; e++) {
            Lanes.addScaled(m_re[e], -factor, other.m_re[e], lanes);
            Lanes.addScaled(m_im[e], -factor, other.m_im[e], lanes);
        }
    }

    void copyFrom(final SymmetricBlock other, final int lanes) {
        for (int e = 0; e < m_re.length; e++) {
            System.arraycopy(other.m_re[e], 0, m_re[e], 0, lanes);
            System.arraycopy(other.m_im[e], 0, m_im[e], 0, lanes);
        }
    }

    /**
     * this = source^-1 by symmetric Gauss-Jordan sweeps without pivoting, w^3/2 complex multiplications. Lanes where a pivot
     * is too small are inverted again with partial pivoting.
     *
     * @param source not changed, not this
     * @param scale typical size of the source's entries
     */
    void invert(final SymmetricBlock source, final double scale, final SweepSpace space, final int lanes) {
        copyFrom(source, lanes);
        space.startPivots(lanes);
        for (int k = 0; k < m_size; k++) {
            sweep(k, space, lanes);
        }
        for (int e = 0; e < m_re.length; e++) {
            Lanes.negate(m_re[e], lanes);
            Lanes.negate(m_im[e], lanes);
        }
        final double limit = SAFE_PIVOT * SAFE_PIVOT * scale * scale;
        for (int lane = 0; lane < lanes; lane++) {
            if (!(space.m_smallestPivot[lane] >= limit)) {
                invertPivoted(source, lane);
            }
        }
    }

    private void sweep(final int k, final SweepSpace space, final int lanes) {
        final double[] pivotRe = re(k, k);
        final double[] pivotIm = im(k, k);
        Lanes.reciprocal(pivotRe, pivotIm, space.m_reciprocalRe, space.m_reciprocalIm, space.m_smallestPivot, lanes);
        for (int i = 0; i < m_size; i++) {
            if (i != k) {
                Lanes.product(re(i, k), im(i, k), space.m_reciprocalRe, space.m_reciprocalIm, space.m_rowRe[i],
                    space.m_rowIm[i], lanes);
            }
        }
        for (int j = 0; j < m_size; j++) {
            if (j != k) {
                updateColumn(j, k, space, lanes);
            }
        }
        for (int i = 0; i < m_size; i++) {
            if (i != k) {
                System.arraycopy(space.m_rowRe[i], 0, re(i, k), 0, lanes);
                System.arraycopy(space.m_rowIm[i], 0, im(i, k), 0, lanes);
            }
        }
        Lanes.copyNegated(space.m_reciprocalRe, pivotRe, lanes);
        Lanes.copyNegated(space.m_reciprocalIm, pivotIm, lanes);
    }

    private void updateColumn(final int j, final int k, final SweepSpace space, final int lanes) {
        final int column = j * (j + 1) / 2;
        final double[] factorRe = re(j, k);
        final double[] factorIm = im(j, k);
        for (int i = 0; i <= j; i++) {
            if (i != k) {
                Lanes.subtractProduct(m_re[column + i], m_im[column + i], space.m_rowRe[i], space.m_rowIm[i], factorRe,
                    factorIm, lanes);
            }
        }
    }

    private void invertPivoted(final SymmetricBlock source, final int lane) {
        final ZMatrixRMaj matrix = new ZMatrixRMaj(m_size, m_size);
        for (int i = 0; i < m_size; i++) {
            for (int j = 0; j < m_size; j++) {
                matrix.set(i, j, source.re(i, j)[lane], source.im(i, j)[lane]);
            }
        }
        if (!CommonOps_ZDRM.invert(matrix)) {
            throw new ArithmeticException("A Green's function block is singular: an energy hits an undamped level.");
        }
        for (int j = 0; j < m_size; j++) {
            for (int i = 0; i <= j; i++) {
                re(i, j)[lane] = matrix.getReal(i, j);
                im(i, j)[lane] = matrix.getImag(i, j);
            }
        }
    }

    /** Work space of one inversion. */
    static final class SweepSpace {

        private final double[][] m_rowRe;

        private final double[][] m_rowIm;

        private final double[] m_reciprocalRe;

        private final double[] m_reciprocalIm;

        private final double[] m_smallestPivot;

        SweepSpace(final int size, final int lanes) {
            m_rowRe = new double[size][lanes];
            m_rowIm = new double[size][lanes];
            m_reciprocalRe = new double[lanes];
            m_reciprocalIm = new double[lanes];
            m_smallestPivot = new double[lanes];
        }

        private void startPivots(final int lanes) {
            java.util.Arrays.fill(m_smallestPivot, 0, lanes, Double.POSITIVE_INFINITY);
        }
    }
}
