package org.keldysh.physics.negf;

import java.util.Arrays;

/**
 * A long row of complex numbers and the elementwise arithmetic that block algorithms are made of. Every number is computed on its
 * own, so that its bits do not depend on what else is in the row. Each loop indexes all its arrays, at most seven, with the same
 * variable and reads them before it writes, which is what the JIT compiler needs to vectorise it well.
 */
final class ComplexRow {

    /** Bytes of an array besides its numbers. */
    private static final int ARRAY = 16;

    /** Bytes of a row's object and of the reference to it. */
    private static final int OBJECT = 28;

    private final double[] m_re;

    private final double[] m_im;

    ComplexRow(final int count) {
        m_re = new double[count];
        m_im = new double[count];
    }

    /** @return bytes that a row takes, its object and what refers to it included */
    static double bytes(final double count) {
        return 2 * (Double.BYTES * count + ARRAY) + OBJECT;
    }

    static ComplexRow[] rows(final int rows, final int count) {
        final ComplexRow[] result = new ComplexRow[rows];
        for (int r = 0; r < rows; r++) {
            result[r] = new ComplexRow(count);
        }
        return result;
    }

    /** this[to...] = source[from...] */
    void copy(final ComplexRow source, final int from, final int to, final int count) {
        System.arraycopy(source.m_re, from, m_re, to, count);
        System.arraycopy(source.m_im, from, m_im, to, count);
    }

    /** Im this[to...] = Im source[from...] */
    void copyIm(final ComplexRow source, final int from, final int to, final int count) {
        System.arraycopy(source.m_im, from, m_im, to, count);
    }

    void copyNegated(final ComplexRow source, final int count) {
        copyNegated(source.m_re, source.m_im, m_re, m_im, count);
    }

    private static void copyNegated(final double[] sRe, final double[] sIm, final double[] re, final double[] im,
        final int count) {
        for (int j = 0; j < count; j++) {
            final double x = sRe[j];
            final double y = sIm[j];
            re[j] = -x;
            im[j] = -y;
        }
    }

    /** Sets numbers to a real value. */
    void fill(final double value, final int from, final int count) {
        Arrays.fill(m_re, from, from + count, value);
        Arrays.fill(m_im, from, from + count, 0);
    }

    /** this[from + l] = scale * ((re[l] - reOffset) + i (im[l] + imOffset)) */
    void load(final int from, final double[] re, final double reOffset, final double[] im, final double imOffset,
        final double scale, final int count) {
        for (int l = 0; l < count; l++) {
            m_re[from + l] = scale * (re[l] - reOffset);
            m_im[from + l] = scale * (im[l] + imOffset);
        }
    }

    /** target[l] = factor Re this[from + l] */
    void storeRe(final int from, final double factor, final double[] target, final int count) {
        store(m_re, from, factor, target, count);
    }

    /** target[l] = factor Im this[from + l] */
    void storeIm(final int from, final double factor, final double[] target, final int count) {
        store(m_im, from, factor, target, count);
    }

    private static void store(final double[] part, final int from, final double factor, final double[] target,
        final int count) {
        for (int l = 0; l < count; l++) {
            target[l] = factor * part[from + l];
        }
    }

    double re(final int index) {
        return m_re[index];
    }

    double im(final int index) {
        return m_im[index];
    }

    void set(final int index, final double re, final double im) {
        m_re[index] = re;
        m_im[index] = im;
    }

    /** this = this + source */
    void add(final ComplexRow source, final int count) {
        add(m_re, m_im, source.m_re, source.m_im, count);
    }

    private static void add(final double[] re, final double[] im, final double[] sRe, final double[] sIm, final int count) {
        for (int j = 0; j < count; j++) {
            final double x = re[j] + sRe[j];
            final double y = im[j] + sIm[j];
            re[j] = x;
            im[j] = y;
        }
    }

    /** this = this + factor * source */
    void addScaled(final double factor, final ComplexRow source, final int count) {
        addScaled(m_re, m_im, factor, source.m_re, source.m_im, count);
    }

    private static void addScaled(final double[] re, final double[] im, final double factor, final double[] sRe,
        final double[] sIm, final int count) {
        for (int j = 0; j < count; j++) {
            final double x = re[j] + factor * sRe[j];
            final double y = im[j] + factor * sIm[j];
            re[j] = x;
            im[j] = y;
        }
    }

    /** this = factor * this */
    void scale(final double factor, final int count) {
        scale(m_re, m_im, factor, count);
    }

    private static void scale(final double[] re, final double[] im, final double factor, final int count) {
        for (int j = 0; j < count; j++) {
            final double x = factor * re[j];
            final double y = factor * im[j];
            re[j] = x;
            im[j] = y;
        }
    }

    /** this = 1 - source */
    void oneMinus(final ComplexRow source, final int count) {
        oneMinus(m_re, m_im, source.m_re, source.m_im, count);
    }

    private static void oneMinus(final double[] re, final double[] im, final double[] sRe, final double[] sIm,
        final int count) {
        for (int j = 0; j < count; j++) {
            final double x = sRe[j];
            final double y = sIm[j];
            re[j] = 1 - x;
            im[j] = -y;
        }
    }

    /** this = 1/source */
    void setReciprocal(final ComplexRow source, final int count) {
        setReciprocal(m_re, m_im, source.m_re, source.m_im, count);
    }

    private static void setReciprocal(final double[] re, final double[] im, final double[] sRe, final double[] sIm,
        final int count) {
        for (int j = 0; j < count; j++) {
            final double x = sRe[j];
            final double y = sIm[j];
            final double norm = x * x + y * y;
            re[j] = x / norm;
            im[j] = -y / norm;
        }
    }

    /** this = a b */
    void setProduct(final ComplexRow a, final ComplexRow b, final int count) {
        setProduct(m_re, m_im, a.m_re, a.m_im, b.m_re, b.m_im, count);
    }

    private static void setProduct(final double[] re, final double[] im, final double[] aRe, final double[] aIm,
        final double[] bRe, final double[] bIm, final int count) {
        for (int j = 0; j < count; j++) {
            final double a = aRe[j];
            final double b = aIm[j];
            final double c = bRe[j];
            final double d = bIm[j];
            re[j] = a * c - b * d;
            im[j] = a * d + b * c;
        }
    }

    /** this = this + a b */
    void addProduct(final ComplexRow a, final ComplexRow b, final int count) {
        addProduct(m_re, m_im, a.m_re, a.m_im, b.m_re, b.m_im, count);
    }

    private static void addProduct(final double[] re, final double[] im, final double[] aRe, final double[] aIm,
        final double[] bRe, final double[] bIm, final int count) {
        for (int j = 0; j < count; j++) {
            final double a = aRe[j];
            final double b = aIm[j];
            final double c = bRe[j];
            final double d = bIm[j];
            final double x = re[j];
            final double y = im[j];
            re[j] = x + (a * c - b * d);
            im[j] = y + (a * d + b * c);
        }
    }

    /** this = this - a b */
    void subtractProduct(final ComplexRow a, final ComplexRow b, final int count) {
        subtractProduct(m_re, m_im, a.m_re, a.m_im, b.m_re, b.m_im, count);
    }

    private static void subtractProduct(final double[] re, final double[] im, final double[] aRe, final double[] aIm,
        final double[] bRe, final double[] bIm, final int count) {
        for (int j = 0; j < count; j++) {
            final double a = aRe[j];
            final double b = aIm[j];
            final double c = bRe[j];
            final double d = bIm[j];
            final double x = re[j];
            final double y = im[j];
            re[j] = x - (a * c - b * d);
            im[j] = y - (a * d + b * c);
        }
    }

    /** Re this = Re this + |source|^2 */
    void addNorm(final ComplexRow source, final int count) {
        addNorm(m_re, source.m_re, source.m_im, count);
    }

    private static void addNorm(final double[] sum, final double[] sRe, final double[] sIm, final int count) {
        for (int j = 0; j < count; j++) {
            final double x = sRe[j];
            final double y = sIm[j];
            sum[j] += x * x + y * y;
        }
    }

    /** Re this = Re this + Im(a b^*) */
    void addProductIm(final ComplexRow a, final ComplexRow b, final int count) {
        addProductIm(m_re, a.m_re, a.m_im, b.m_re, b.m_im, count);
    }

    private static void addProductIm(final double[] sum, final double[] aRe, final double[] aIm, final double[] bRe,
        final double[] bIm, final int count) {
        for (int j = 0; j < count; j++) {
            sum[j] += aIm[j] * bRe[j] - aRe[j] * bIm[j];
        }
    }

    /** Re this = Re this + Re(a b^*) Im weights */
    void addWeighted(final ComplexRow a, final ComplexRow b, final ComplexRow weights, final int count) {
        addWeighted(m_re, a.m_re, a.m_im, b.m_re, b.m_im, weights.m_im, count);
    }

    private static void addWeighted(final double[] sum, final double[] aRe, final double[] aIm, final double[] bRe,
        final double[] bIm, final double[] weights, final int count) {
        for (int j = 0; j < count; j++) {
            sum[j] += weights[j] * (aRe[j] * bRe[j] + aIm[j] * bIm[j]);
        }
    }

    /** this = source, turned such that source[start] comes first. */
    void copyTurned(final ComplexRow source, final int start, final int count) {
        copy(source, start, 0, count - start);
        copy(source, 0, count - start, start);
    }

    /** The same for the imaginary parts alone. */
    void copyImTurned(final ComplexRow source, final int start, final int count) {
        copyIm(source, start, 0, count - start);
        copyIm(source, 0, count - start, start);
    }

    /** Repeats the first numbers until there are count. */
    void repeat(final int period, final int count) {
        for (int filled = period; filled < count; filled *= 2) {
            copy(this, 0, filled, Math.min(filled, count - filled));
        }
    }
}
