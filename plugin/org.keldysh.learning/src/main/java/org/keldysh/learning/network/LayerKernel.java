package org.keldysh.learning.network;

/**
 * Product of a layer with many sites at once. Rows are quantities, columns are sites: every loop runs over sites with
 * one index for all arrays, which is the form that the just-in-time compiler turns into vector instructions. Four
 * inputs per loop were measured to be the fastest; more of them are no longer vectorised.
 */
final class LayerKernel {

    private LayerKernel() {
    }

    /**
     * Adds weights times inputs: {@code out[o][j] += sum_i weights[o * inputs + i] in[i][j]} for j below count.
     *
     * @param weights [out.length * inputs]
     * @param inputs number of inputs
     * @param in [inputs or more][count or more]
     * @param out [outputs][count or more]
     * @param count number of sites
     */
    static void accumulate(final float[] weights, final int inputs, final float[][] in, final float[][] out,
        final int count) {
        final int quadruples = inputs & ~3;
        for (int o = 0; o < out.length; o++) {
            final int row = o * inputs;
            for (int i = 0; i < quadruples; i += 4) {
                addFour(out[o], in[i], in[i + 1], in[i + 2], in[i + 3], weights, row + i, count);
            }
            for (int i = quadruples; i < inputs; i++) {
                addOne(out[o], in[i], weights[row + i], count);
            }
        }
    }

    private static void addFour(final float[] out, final float[] a, final float[] b, final float[] c, final float[] d,
        final float[] weights, final int first, final int count) {
        final float wa = weights[first];
        final float wb = weights[first + 1];
        final float wc = weights[first + 2];
        final float wd = weights[first + 3];
        for (int j = 0; j < count; j++) {
            out[j] += wa * a[j] + wb * b[j] + wc * c[j] + wd * d[j];
        }
    }

    private static void addOne(final float[] out, final float[] a, final float weight, final int count) {
        for (int j = 0; j < count; j++) {
            out[j] += weight * a[j];
        }
    }
}
