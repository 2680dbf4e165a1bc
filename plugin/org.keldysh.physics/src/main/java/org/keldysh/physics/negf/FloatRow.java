package org.keldysh.physics.negf;

/**
 * Single precision. Each loop indexes all its arrays, at most seven, with the same variable and reads them before it writes, which
 * is what the JIT compiler needs to vectorise it well.
 */
final class FloatRow extends ComplexRow {

    private final float[] m_re;

    private final float[] m_im;

    FloatRow(final int count) {
        m_re = new float[count];
        m_im = new float[count];
    }

    @Override
    void copy(final ComplexRow source, final int from, final int to, final int count) {
        final FloatRow s = (FloatRow)source;
        System.arraycopy(s.m_re, from, m_re, to, count);
        System.arraycopy(s.m_im, from, m_im, to, count);
    }

    @Override
    void copyIm(final ComplexRow source, final int from, final int to, final int count) {
        System.arraycopy(((FloatRow)source).m_im, from, m_im, to, count);
    }

    @Override
    void copyNegated(final ComplexRow source, final int count) {
        final FloatRow s = (FloatRow)source;
        copyNegated(s.m_re, s.m_im, m_re, m_im, count);
    }

    private static void copyNegated(final float[] sRe, final float[] sIm, final float[] re, final float[] im,
        final int count) {
        for (int j = 0; j < count; j++) {
            final float x = sRe[j];
            final float y = sIm[j];
            re[j] = -x;
            im[j] = -y;
        }
    }

    @Override
    void fill(final double value, final int from, final int count) {
        java.util.Arrays.fill(m_re, from, from + count, (float)value);
        java.util.Arrays.fill(m_im, from, from + count, 0);
    }

    @Override
    void load(final int from, final double[] re, final double reOffset, final double[] im, final double imOffset,
        final double scale, final int count) {
        for (int l = 0; l < count; l++) {
            m_re[from + l] = (float)(scale * (re[l] - reOffset));
            m_im[from + l] = (float)(scale * (im[l] + imOffset));
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

    private static void store(final float[] part, final int from, final double factor, final double[] target,
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
        m_re[index] = (float)re;
        m_im[index] = (float)im;
    }

    @Override
    void add(final ComplexRow source, final int count) {
        final FloatRow s = (FloatRow)source;
        add(m_re, m_im, s.m_re, s.m_im, count);
    }

    private static void add(final float[] re, final float[] im, final float[] sRe, final float[] sIm, final int count) {
        for (int j = 0; j < count; j++) {
            final float x = re[j] + sRe[j];
            final float y = im[j] + sIm[j];
            re[j] = x;
            im[j] = y;
        }
    }

    @Override
    void addScaled(final double factor, final ComplexRow source, final int count) {
        final FloatRow s = (FloatRow)source;
        addScaled(m_re, m_im, (float)factor, s.m_re, s.m_im, count);
    }

    private static void addScaled(final float[] re, final float[] im, final float factor, final float[] sRe,
        final float[] sIm, final int count) {
        for (int j = 0; j < count; j++) {
            final float x = re[j] + factor * sRe[j];
            final float y = im[j] + factor * sIm[j];
            re[j] = x;
            im[j] = y;
        }
    }

    @Override
    void scale(final double factor, final int count) {
        scale(m_re, m_im, (float)factor, count);
    }

    private static void scale(final float[] re, final float[] im, final float factor, final int count) {
        for (int j = 0; j < count; j++) {
            final float x = factor * re[j];
            final float y = factor * im[j];
            re[j] = x;
            im[j] = y;
        }
    }

    @Override
    void oneMinus(final ComplexRow source, final int count) {
        final FloatRow s = (FloatRow)source;
        oneMinus(m_re, m_im, s.m_re, s.m_im, count);
    }

    private static void oneMinus(final float[] re, final float[] im, final float[] sRe, final float[] sIm,
        final int count) {
        for (int j = 0; j < count; j++) {
            final float x = sRe[j];
            final float y = sIm[j];
            re[j] = 1 - x;
            im[j] = -y;
        }
    }

    @Override
    void setReciprocal(final ComplexRow source, final int count) {
        final FloatRow s = (FloatRow)source;
        setReciprocal(m_re, m_im, s.m_re, s.m_im, count);
    }

    private static void setReciprocal(final float[] re, final float[] im, final float[] sRe, final float[] sIm,
        final int count) {
        for (int j = 0; j < count; j++) {
            final float x = sRe[j];
            final float y = sIm[j];
            final float norm = x * x + y * y;
            re[j] = x / norm;
            im[j] = -y / norm;
        }
    }

    @Override
    void setProduct(final ComplexRow a, final ComplexRow b, final int count) {
        final FloatRow p = (FloatRow)a;
        final FloatRow q = (FloatRow)b;
        setProduct(m_re, m_im, p.m_re, p.m_im, q.m_re, q.m_im, count);
    }

    private static void setProduct(final float[] re, final float[] im, final float[] aRe, final float[] aIm,
        final float[] bRe, final float[] bIm, final int count) {
        for (int j = 0; j < count; j++) {
            final float a = aRe[j];
            final float b = aIm[j];
            final float c = bRe[j];
            final float d = bIm[j];
            re[j] = a * c - b * d;
            im[j] = a * d + b * c;
        }
    }

    @Override
    void addProduct(final ComplexRow a, final ComplexRow b, final int count) {
        final FloatRow p = (FloatRow)a;
        final FloatRow q = (FloatRow)b;
        addProduct(m_re, m_im, p.m_re, p.m_im, q.m_re, q.m_im, count);
    }

    private static void addProduct(final float[] re, final float[] im, final float[] aRe, final float[] aIm,
        final float[] bRe, final float[] bIm, final int count) {
        for (int j = 0; j < count; j++) {
            final float a = aRe[j];
            final float b = aIm[j];
            final float c = bRe[j];
            final float d = bIm[j];
            final float x = re[j];
            final float y = im[j];
            re[j] = x + (a * c - b * d);
            im[j] = y + (a * d + b * c);
        }
    }

    @Override
    void subtractProduct(final ComplexRow a, final ComplexRow b, final int count) {
        final FloatRow p = (FloatRow)a;
        final FloatRow q = (FloatRow)b;
        subtractProduct(m_re, m_im, p.m_re, p.m_im, q.m_re, q.m_im, count);
    }

    private static void subtractProduct(final float[] re, final float[] im, final float[] aRe, final float[] aIm,
        final float[] bRe, final float[] bIm, final int count) {
        for (int j = 0; j < count; j++) {
            final float a = aRe[j];
            final float b = aIm[j];
            final float c = bRe[j];
            final float d = bIm[j];
            final float x = re[j];
            final float y = im[j];
            re[j] = x - (a * c - b * d);
            im[j] = y - (a * d + b * c);
        }
    }

    @Override
    void addNorm(final ComplexRow source, final int count) {
        final FloatRow s = (FloatRow)source;
        addNorm(m_re, s.m_re, s.m_im, count);
    }

    private static void addNorm(final float[] sum, final float[] sRe, final float[] sIm, final int count) {
        for (int j = 0; j < count; j++) {
            final float x = sRe[j];
            final float y = sIm[j];
            sum[j] += x * x + y * y;
        }
    }

    @Override
    void addProductIm(final ComplexRow a, final ComplexRow b, final int count) {
        final FloatRow p = (FloatRow)a;
        final FloatRow q = (FloatRow)b;
        addProductIm(m_re, p.m_re, p.m_im, q.m_re, q.m_im, count);
    }

    private static void addProductIm(final float[] sum, final float[] aRe, final float[] aIm, final float[] bRe,
        final float[] bIm, final int count) {
        for (int j = 0; j < count; j++) {
            sum[j] += aIm[j] * bRe[j] - aRe[j] * bIm[j];
        }
    }

    @Override
    void addWeighted(final ComplexRow a, final ComplexRow b, final ComplexRow weights, final int count) {
        final FloatRow p = (FloatRow)a;
        final FloatRow q = (FloatRow)b;
        addWeighted(m_re, p.m_re, p.m_im, q.m_re, q.m_im, ((FloatRow)weights).m_im, count);
    }

    private static void addWeighted(final float[] sum, final float[] aRe, final float[] aIm, final float[] bRe,
        final float[] bIm, final float[] weights, final int count) {
        for (int j = 0; j < count; j++) {
            sum[j] += weights[j] * (aRe[j] * bRe[j] + aIm[j] * bIm[j]);
        }
    }
}
