package org.keldysh.learning.network;

/**
 * Product of a layer with many sites at once. Rows are quantities, columns are sites: every loop runs over sites with
 * one index for all arrays, which is the form that the just-in-time compiler turns into vector instructions. Two outputs
 * and three inputs per loop were measured to be the fastest: larger loops are no longer vectorised, and neither is this
 * one if it reads anything after its first assignment.
 */
final class LayerKernel {

    private static final int INPUTS_AT_ONCE = 3;

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
        final int pairs = out.length & ~1;
        for (int o = 0; o < pairs; o += 2) {
            accumulateTwo(weights, o * inputs, inputs, in, out[o], out[o + 1], count);
        }
        if (pairs < out.length) {
            accumulateOne(weights, pairs * inputs, inputs, in, out[pairs], count);
        }
    }

    private static void accumulateTwo(final float[] weights, final int row, final int inputs, final float[][] in,
        final float[] out, final float[] next, final int count) {
        final int triples = inputs - inputs % INPUTS_AT_ONCE;
        for (int i = 0; i < triples; i += INPUTS_AT_ONCE) {
            addThreeToTwo(out, next, in[i], in[i + 1], in[i + 2], weights, row + i, row + inputs + i, count);
        }
        for (int i = triples; i < inputs; i++) {
            addOne(out, in[i], weights[row + i], count);
            addOne(next, in[i], weights[row + inputs + i], count);
        }
    }

    private static void accumulateOne(final float[] weights, final int row, final int inputs, final float[][] in,
        final float[] out, final int count) {
        final int triples = inputs - inputs % INPUTS_AT_ONCE;
        for (int i = 0; i < triples; i += INPUTS_AT_ONCE) {
            addThree(out, in[i], in[i + 1], in[i + 2], weights, row + i, count);
        }
        for (int i = triples; i < inputs; i++) {
            addOne(out, in[i], weights[row + i], count);
        }
    }

    private static void addThreeToTwo(final float[] out, final float[] next, final float[] a, final float[] b,
        final float[] c, final float[] weights, final int first, final int second, final int count) {
        final float wa = weights[first];
        final float wb = weights[first + 1];
        final float wc = weights[first + 2];
        final float va = weights[second];
        final float vb = weights[second + 1];
        final float vc = weights[second + 2];
        for (int j = 0; j < count; j++) {
            final float x = a[j];
            final float y = b[j];
            final float z = c[j];
            final float sum = out[j];
            final float nextSum = next[j];
            out[j] = sum + wa * x + wb * y + wc * z;
            next[j] = nextSum + va * x + vb * y + vc * z;
        }
    }

    private static void addThree(final float[] out, final float[] a, final float[] b, final float[] c,
        final float[] weights, final int first, final int count) {
        final float wa = weights[first];
        final float wb = weights[first + 1];
        final float wc = weights[first + 2];
        for (int j = 0; j < count; j++) {
            out[j] = out[j] + wa * a[j] + wb * b[j] + wc * c[j];
        }
    }

    private static void addOne(final float[] out, final float[] a, final float weight, final int count) {
        for (int j = 0; j < count; j++) {
            out[j] += weight * a[j];
        }
    }
}
