package org.keldysh.physics.negf;

/**
 * Double precision. Each loop indexes all its arrays, at most seven, with the same variable and reads them before it writes, which
 * is what the JIT compiler needs to vectorise it well.
 */
final class DoubleRow extends ComplexRow {

    private final double[] m_re;

    private final double[] m_im;

    DoubleRow(final int count) {
        m_re = new double[count];
        m_im = new double[count];
    }

    @Override
    void copy(final ComplexRow source, final int from, final int to, final int count) {
        final DoubleRow s = (DoubleRow)source;
        System.arraycopy(s.m_re, from, m_re, to, count);
        System.arraycopy(s.m_im, from, m_im, to, count);
    }

    @Override
    void copyIm(final ComplexRow source, final int from, final int to, final int count) {
        System.arraycopy(((DoubleRow)source).m_im, from, m_im, to, count);
    }

    @Override
    void copyNegated(final ComplexRow source, final int count) {
        final DoubleRow s = (DoubleRow)source;
        copyNegated(s.m_re, s.m_im, m_re, m_im, count);
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

    @Override
    void fill(final double value, final int from, final int count) {
        java.util.Arrays.fill(m_re, from, from + count, value);
        java.util.Arrays.fill(m_im, from, from + count, 0);
    }

    @Override
    void load(final int from, final double[] re, final double reOffset, final double[] im, final double imOffset,
        final double scale, final int count) {
        for (int l = 0; l < count; l++) {
            m_re[from + l] = scale * (re[l] - reOffset);
            m_im[from + l] = scale * (im[l] + imOffset);
        }
    }

    @Override
    void storeRe(final int from, final double factor, final double[] target, final int count) {
        store(m_re, from, factor, target, count);
    }

    @Override
    void storeIm(final int from, final double factor, final double[] target, final int count) {
        store(m_im, from, factor, target, count);
    }

    private static void store(final double[] part, final int from, final double factor, final double[] target,
        final int count) {
        for (int l = 0; l < count; l++) {
            target[l] = factor * part[from + l];
        }
    }

    @Override
    double re(final int index) {
        return m_re[index];
    }

    @Override
    double im(final int index) {
        return m_im[index];
    }

    @Override
    void set(final int index, final double re, final double im) {
        m_re[index] = re;
        m_im[index] = im;
    }

    @Override
    void add(final ComplexRow source, final int count) {
        final DoubleRow s = (DoubleRow)source;
        add(m_re, m_im, s.m_re, s.m_im, count);
    }

    private static void add(final double[] re, final double[] im, final double[] sRe, final double[] sIm, final int count) {
        for (int j = 0; j < count; j++) {
            final double x = re[j] + sRe[j];
            final double y = im[j] + sIm[j];
            re[j] = x;
            im[j] = y;
        }
    }

    @Override
    void addScaled(final double factor, final ComplexRow source, final int count) {
        final DoubleRow s = (DoubleRow)source;
        addScaled(m_re, m_im, factor, s.m_re, s.m_im, count);
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

    @Override
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

    @Override
    void oneMinus(final ComplexRow source, final int count) {
        final DoubleRow s = (DoubleRow)source;
        oneMinus(m_re, m_im, s.m_re, s.m_im, count);
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

    @Override
    void setReciprocal(final ComplexRow source, final int count) {
        final DoubleRow s = (DoubleRow)source;
        setReciprocal(m_re, m_im, s.m_re, s.m_im, count);
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

    @Override
    void setProduct(final ComplexRow a, final ComplexRow b, final int count) {
        final DoubleRow p = (DoubleRow)a;
        final DoubleRow q = (DoubleRow)b;
        setProduct(m_re, m_im, p.m_re, p.m_im, q.m_re, q.m_im, count);
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

    @Override
    void addProduct(final ComplexRow a, final ComplexRow b, final int count) {
        final DoubleRow p = (DoubleRow)a;
        final DoubleRow q = (DoubleRow)b;
        addProduct(m_re, m_im, p.m_re, p.m_im, q.m_re, q.m_im, count);
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

    @Override
    void subtractProduct(final ComplexRow a, final ComplexRow b, final int count) {
        final DoubleRow p = (DoubleRow)a;
        final DoubleRow q = (DoubleRow)b;
        subtractProduct(m_re, m_im, p.m_re, p.m_im, q.m_re, q.m_im, count);
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

    @Override
    void addNorm(final ComplexRow source, final int count) {
        final DoubleRow s = (DoubleRow)source;
        addNorm(m_re, s.m_re, s.m_im, count);
    }

    private static void addNorm(final double[] sum, final double[] sRe, final double[] sIm, final int count) {
        for (int j = 0; j < count; j++) {
            final double x = sRe[j];
            final double y = sIm[j];
            sum[j] += x * x + y * y;
        }
    }

    @Override
    void addProductIm(final ComplexRow a, final ComplexRow b, final int count) {
        final DoubleRow p = (DoubleRow)a;
        final DoubleRow q = (DoubleRow)b;
        addProductIm(m_re, p.m_re, p.m_im, q.m_re, q.m_im, count);
    }

    private static void addProductIm(final double[] sum, final double[] aRe, final double[] aIm, final double[] bRe,
        final double[] bIm, final int count) {
        for (int j = 0; j < count; j++) {
            sum[j] += aIm[j] * bRe[j] - aRe[j] * bIm[j];
        }
    }

    @Override
    void addWeighted(final ComplexRow a, final ComplexRow b, final ComplexRow weights, final int count) {
        final DoubleRow p = (DoubleRow)a;
        final DoubleRow q = (DoubleRow)b;
        addWeighted(m_re, p.m_re, p.m_im, q.m_re, q.m_im, ((DoubleRow)weights).m_im, count);
    }

    private static void addWeighted(final double[] sum, final double[] aRe, final double[] aIm, final double[] bRe,
        final double[] bIm, final double[] weights, final int count) {
        for (int j = 0; j < count; j++) {
            sum[j] += weights[j] * (aRe[j] * bRe[j] + aIm[j] * bIm[j]);
        }
    }
}
