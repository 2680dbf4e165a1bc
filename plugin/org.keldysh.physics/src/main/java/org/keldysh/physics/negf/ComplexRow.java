package org.keldysh.physics.negf;

/**
 * A long row of complex numbers and the elementwise arithmetic that block algorithms are made of. Every number is computed on its
 * own, so that its bits do not depend on what else is in the row. Arguments must be of the same precision.
 */
abstract class ComplexRow {

    /** this[to...] = source[from...] */
    abstract void copy(ComplexRow source, int from, int to, int count);

    /** Im this[to...] = Im source[from...] */
    abstract void copyIm(ComplexRow source, int from, int to, int count);

    abstract void copyNegated(ComplexRow source, int count);

    /** Sets numbers to a real value. */
    abstract void fill(double value, int from, int count);

    /** this[from + l] = scale * ((re[l] - reOffset) + i (im[l] + imOffset)) */
    abstract void load(int from, double[] re, double reOffset, double[] im, double imOffset, double scale, int count);

    /** target[l] = factor Re this[from + l] */
    abstract void storeRe(int from, double factor, double[] target, int count);

    /** target[l] = factor Im this[from + l] */
    abstract void storeIm(int from, double factor, double[] target, int count);

    abstract double re(int index);

    abstract double im(int index);

    abstract void set(int index, double re, double im);

    /** this = this + source */
    abstract void add(ComplexRow source, int count);

    /** this = this + factor * source */
    abstract void addScaled(double factor, ComplexRow source, int count);

    /** this = factor * this */
    abstract void scale(double factor, int count);

    /** this = 1 - source */
    abstract void oneMinus(ComplexRow source, int count);

    /** this = 1/source */
    abstract void setReciprocal(ComplexRow source, int count);

    /** this = a b */
    abstract void setProduct(ComplexRow a, ComplexRow b, int count);

    /** this = this + a b */
    abstract void addProduct(ComplexRow a, ComplexRow b, int count);

    /** this = this - a b */
    abstract void subtractProduct(ComplexRow a, ComplexRow b, int count);

    /** Re this = Re this + |source|^2 */
    abstract void addNorm(ComplexRow source, int count);

    /** Re this = Re this + Im(a b^*) */
    abstract void addProductIm(ComplexRow a, ComplexRow b, int count);

    /** Re this = Re this + Re(a b^*) Im weights */
    abstract void addWeighted(ComplexRow a, ComplexRow b, ComplexRow weights, int count);

    /** this = source, turned such that source[start] comes first. */
    final void copyTurned(final ComplexRow source, final int start, final int count) {
        copy(source, start, 0, count - start);
        copy(source, 0, count - start, start);
    }

    /** The same for the imaginary parts alone. */
    final void copyImTurned(final ComplexRow source, final int start, final int count) {
        copyIm(source, start, 0, count - start);
        copyIm(source, 0, count - start, start);
    }

    /** Repeats the first numbers until there are count. */
    final void repeat(final int period, final int count) {
        for (int filled = period; filled < count; filled *= 2) {
            copy(this, 0, filled, Math.min(filled, count - filled));
        }
    }
}
