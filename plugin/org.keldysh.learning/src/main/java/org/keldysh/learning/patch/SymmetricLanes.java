package org.keldysh.learning.patch;

import java.util.Arrays;

/**
 * Complex symmetric matrices of one size in single precision, one per lane. Every entry of the lower triangle is a row over the
 * lanes, so that all loops run over lanes with one index for all arrays, which the just-in-time compiler turns into vector
 * instructions. They read into local variables what they use twice, as arrays might be the same and would be read again after each
 * assignment. Pivots are taken in order: matrices whose imaginary part is positive definite, as z - H is above the real axis,
 * need no others.
 */
final class SymmetricLanes {

    private final int m_size;

    /** [entry (i, j) with j <= i, at i (i + 1) / 2 + j][lanes] */
    private final float[][] m_re;

    private final float[][] m_im;

    /** A column of the matrices divided by a pivot, and the pivot's inverse; may serve several matrices, one at a time. */
    static final class Scratch {

        private final float[][] m_re;

        private final float[][] m_im;

        private final float[] m_inverseRe;

        private final float[] m_inverseIm;

        Scratch(final int size, final int lanes) {
            m_re = new float[size][lanes];
            m_im = new float[size][lanes];
            m_inverseRe = new float[lanes];
            m_inverseIm = new float[lanes];
        }
    }

    SymmetricLanes(final int size, final int lanes) {
        m_size = size;
        m_re = new float[size * (size + 1) / 2][lanes];
        m_im = new float[size * (size + 1) / 2][lanes];
    }

    private static int entry(final int i, final int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }

    /** @return [lanes] real part of entry (i, j), live until the next inversion */
    float[] re(final int i, final int j) {
        return m_re[entry(i, j)];
    }

    /** @return [lanes] imaginary part of entry (i, j), live until the next inversion */
    float[] im(final int i, final int j) {
        return m_im[entry(i, j)];
    }

    /** this = other */
    void copyFrom(final SymmetricLanes other) {
        for (int e = 0; e < m_re.length; e++) {
            System.arraycopy(other.m_re[e], 0, m_re[e], 0, m_re[e].length);
            System.arraycopy(other.m_im[e], 0, m_im[e], 0, m_im[e].length);
        }
    }

    /** this = other, with the two halves of the lanes exchanged */
    void copyExchangedFrom(final SymmetricLanes other) {
        for (int e = 0; e < m_re.length; e++) {
            exchangeHalves(other.m_re[e], m_re[e]);
            exchangeHalves(other.m_im[e], m_im[e]);
        }
    }

    private static void exchangeHalves(final float[] source, final float[] target) {
        final int half = target.length / 2;
        System.arraycopy(source, 0, target, half, half);
        System.arraycopy(source, half, target, 0, half);
    }

    /** this = 0 */
    void clear() {
        for (int e = 0; e < m_re.length; e++) {
            Arrays.fill(m_re[e], 0);
            Arrays.fill(m_im[e], 0);
        }
    }

    /** Adds a complex number to the diagonal entry (i, i) in every lane. */
    void addDiagonal(final int i, final float[] re, final float[] im) {
        add(m_re[entry(i, i)], re);
        add(m_im[entry(i, i)], im);
    }

    /** Adds a real number to the entry (i, j), and to its mirror image, in every lane. */
    void addReal(final int i, final int j, final float[] values) {
        add(m_re[entry(i, j)], values);
    }

    /** this = this + other */
    void add(final SymmetricLanes other) {
        for (int e = 0; e < m_re.length; e++) {
            add(m_re[e], other.m_re[e]);
            add(m_im[e], other.m_im[e]);
        }
    }

    private static void add(final float[] target, final float[] summand) {
        for (int j = 0; j < target.length; j++) {
            target[j] += summand[j];
        }
    }

    /** this = -this^-1, by one sweep for each pivot */
    void invertNegatively(final Scratch scratch) {
        for (int k = 0; k < m_size; k++) {
            eliminate(k, 0, m_size - 1, scratch);
            for (int i = 0; i < m_size; i++) {
                if (i != k) {
                    exchange(m_re, entry(i, k), scratch.m_re, i);
                    exchange(m_im, entry(i, k), scratch.m_im, i);
                }
            }
            negate(scratch.m_inverseRe, re(k, k));
            negate(scratch.m_inverseIm, im(k, k));
        }
    }

    private static void negate(final float[] source, final float[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] = -source[j];
        }
    }

    private static void exchange(final float[][] rows, final int at, final float[][] others, final int other) {
        final float[] row = rows[at];
        rows[at] = others[other];
        others[other] = row;
    }

    /**
     * Makes the diagonal entry of a row the inverse of that of the inverse matrix; the other entries are lost.
     *
     * @param row which one
     */
    void reduceTo(final int row, final Scratch scratch) {
        for (int k = 0; k < row; k++) {
            eliminate(k, k + 1, m_size - 1, scratch);
        }
        for (int k = m_size - 1; k > row; k--) {
            eliminate(k, row, k - 1, scratch);
        }
    }

    /** Subtracts a_ik a_kj / a_kk from entries (i, j) of the rows first to last but k, and leaves a_ik / a_kk in the scratch. */
    private void eliminate(final int k, final int first, final int last, final Scratch scratch) {
        invert(re(k, k), im(k, k), scratch.m_inverseRe, scratch.m_inverseIm);
        for (int i = first; i <= last; i++) {
            if (i != k) {
                multiply(re(i, k), im(i, k), scratch.m_inverseRe, scratch.m_inverseIm, scratch.m_re[i], scratch.m_im[i]);
                subtractRow(i, k, first, scratch.m_re[i], scratch.m_im[i]);
            }
        }
    }

    /** Entries (i, j) from j = first to i but k. */
    private void subtractRow(final int i, final int k, final int first, final float[] factorRe, final float[] factorIm) {
        for (int j = first; j <= i; j++) {
            if (j != k) {
                subtractProduct(re(i, j), im(i, j), re(j, k), im(j, k), factorRe, factorIm);
            }
        }
    }

    private static void invert(final float[] re, final float[] im, final float[] inverseRe, final float[] inverseIm) {
        for (int j = 0; j < re.length; j++) {
            final float a = re[j];
            final float b = im[j];
            final float scale = 1 / (a * a + b * b);
            inverseRe[j] = scale * a;
            inverseIm[j] = -scale * b;
        }
    }

    private static void multiply(final float[] aRe, final float[] aIm, final float[] bRe, final float[] bIm, final float[] re,
        final float[] im) {
        for (int j = 0; j < re.length; j++) {
            final float a = aRe[j];
            final float b = aIm[j];
            final float c = bRe[j];
            final float d = bIm[j];
            re[j] = a * c - b * d;
            im[j] = a * d + b * c;
        }
    }

    private static void subtractProduct(final float[] re, final float[] im, final float[] aRe, final float[] aIm,
        final float[] bRe, final float[] bIm) {
        for (int j = 0; j < re.length; j++) {
            final float a = aRe[j];
            final float b = aIm[j];
            final float c = bRe[j];
            final float d = bIm[j];
            re[j] -= a * c - b * d;
            im[j] -= a * d + b * c;
        }
    }
}
