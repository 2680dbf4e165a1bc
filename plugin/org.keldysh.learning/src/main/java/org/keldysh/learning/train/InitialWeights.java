package org.keldysh.learning.train;

import java.util.Random;

/**
 * Normally distributed weights of variance 2 / (inputs + outputs) and zero biases (Glorot and Bengio, AISTATS 2010),
 * drawn here rather than by the library, whose generator is one for the whole process.
 */
final class InitialWeights {

    private InitialWeights() {
    }

    /**
     * @param widths number of inputs, of units of every hidden layer, of outputs
     * @param random source
     * @return for each layer the weights, then the biases, in one array
     */
    static float[] draw(final int[] widths, final Random random) {
        final float[] result = new float[count(widths)];
        int at = 0;
        for (int l = 1; l < widths.length; l++) {
            final double deviation = Math.sqrt(2.0 / (widths[l - 1] + widths[l]));
            for (int i = 0; i < widths[l - 1] * widths[l]; i++) {
                result[at++] = (float)(deviation * random.nextGaussian());
            }
            at += widths[l];
        }
        return result;
    }

    private static int count(final int[] widths) {
        int count = 0;
        for (int l = 1; l < widths.length; l++) {
            count = Math.addExact(count, Math.multiplyExact(widths[l - 1] + 1, widths[l]));
        }
        return count;
    }
}
