package org.keldysh.physics.negf;

/** General complex square matrices, one per lane, stored [row * size + column][lane]: Green's functions to a lead column. */
final class ColumnBlock {

    private final int m_size;

    private final double[][] m_re;

    private final double[][] m_im;

    ColumnBlock(final int size, final int lanes) {
        m_size = size;
        m_re = new double[size * size][lanes];
        m_im = new double[size * size][lanes];
    }

    void copyFrom(final SymmetricBlock block, final int lanes) {
        for (int i = 0; i < m_size; i++) {
            for (int j = 0; j < m_size; j++) {
                System.arraycopy(block.re(i, j), 0, m_re[i * m_size + j], 0, lanes);
                System.arraycopy(block.im(i, j), 0, m_im[i * m_size + j], 0, lanes);
            }
        }
    }

    /** this = -block other; the sign of the hopping's power is irrelevant to |G|^2, so callers scale once at the end. */
    void setNegativeProduct(final SymmetricBlock block, final ColumnBlock other, final int lanes) {
        for (int i = 0; i < m_size; i++) {
            for (int j = 0; j < m_size; j++) {
                final double[] re = m_re[i * m_size + j];
                final double[] im = m_im[i * m_size + j];
                java.util.Arrays.fill(re, 0, lanes, 0);
                java.util.Arrays.fill(im, 0, lanes, 0);
                for (int k = 0; k < m_size; k++) {
                    Lanes.subtractProduct(re, im, block.re(i, k), block.im(i, k), other.m_re[k * m_size + j],
                        other.m_im[k * m_size + j], lanes);
                }
            }
        }
    }

    void scale(final double factor, final int lanes) {
        for (int e = 0; e < m_re.length; e++) {
            for (int l = 0; l < lanes; l++) {
                m_re[e][l] *= factor;
            }
            for (int l = 0; l < lanes; l++) {
                m_im[e][l] *= factor;
            }
        }
    }

    /** sums[row] = factor * sum over columns of |entry|^2 */
    void rowNorms(final double factor, final double[][] sums, final int firstRow, final int lanes) {
        for (int i = 0; i < m_size; i++) {
            java.util.Arrays.fill(sums[firstRow + i], 0, lanes, 0);
            for (int j = 0; j < m_size; j++) {
                Lanes.addNorm(sums[firstRow + i], factor, m_re[i * m_size + j], m_im[i * m_size + j], lanes);
            }
        }
    }

    /** sums = factor * Im of row of this . (row of other)^*, a sum over columns */
    void rowProductIm(final int row, final ColumnBlock other, final int otherRow, final double factor, final double[] sums,
        final int lanes) {
        java.util.Arrays.fill(sums, 0, lanes, 0);
        for (int j = 0; j < m_size; j++) {
            Lanes.addProductIm(sums, factor, m_re[row * m_size + j], m_im[row * m_size + j],
                other.m_re[otherRow * m_size + j], other.m_im[otherRow * m_size + j], lanes);
        }
    }
}
