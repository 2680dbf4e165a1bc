package org.keldysh.physics.negf;

/**
 * Elementwise complex arithmetic over lanes. Each loop indexes all its arrays with the same variable, which is what the JIT
 * compiler needs to vectorise it.
 */
final class Lanes {

    private Lanes() {
    }

    static void addScaled(final double[] target, final double factor, final double[] source, final int lanes) {
        for (int l = 0; l < lanes; l++) {
            target[l] += factor * source[l];
        }
    }

    static void negate(final double[] target, final int lanes) {
        for (int l = 0; l < lanes; l++) {
            target[l] = -target[l];
        }
    }

    static void copyNegated(final double[] source, final double[] target, final int lanes) {
        for (int l = 0; l < lanes; l++) {
            target[l] = -source[l];
        }
    }

    /** 1/p, and the smallest |p|^2 seen so far. */
    static void reciprocal(final double[] re, final double[] im, final double[] outRe, final double[] outIm,
        final double[] smallest, final int lanes) {
        for (int l = 0; l < lanes; l++) {
            final double norm = re[l] * re[l] + im[l] * im[l];
            smallest[l] = Math.min(smallest[l], norm);
            outRe[l] = re[l] / norm;
            outIm[l] = -im[l] / norm;
        }
    }

    /** out = a b */
    static void product(final double[] aRe, final double[] aIm, final double[] bRe, final double[] bIm, final double[] outRe,
        final double[] outIm, final int lanes) {
        for (int l = 0; l < lanes; l++) {
            outRe[l] = aRe[l] * bRe[l] - aIm[l] * bIm[l];
            outIm[l] = aRe[l] * bIm[l] + aIm[l] * bRe[l];
        }
    }

    /** c = c - a b */
    static void subtractProduct(final double[] cRe, final double[] cIm, final double[] aRe, final double[] aIm,
        final double[] bRe, final double[] bIm, final int lanes) {
        for (int l = 0; l < lanes; l++) {
            cRe[l] -= aRe[l] * bRe[l] - aIm[l] * bIm[l];
            cIm[l] -= aRe[l] * bIm[l] + aIm[l] * bRe[l];
        }
    }

    /** sum = sum + factor |z|^2 */
    static void addNorm(final double[] sum, final double factor, final double[] re, final double[] im, final int lanes) {
        for (int l = 0; l < lanes; l++) {
            sum[l] += factor * (re[l] * re[l] + im[l] * im[l]);
        }
    }

    /** sum = sum + factor Im(a b^*) */
    static void addProductIm(final double[] sum, final double factor, final double[] aRe, final double[] aIm,
        final double[] bRe, final double[] bIm, final int lanes) {
        for (int l = 0; l < lanes; l++) {
            sum[l] += factor * (aIm[l] * bRe[l] - aRe[l] * bIm[l]);
        }
    }
}
