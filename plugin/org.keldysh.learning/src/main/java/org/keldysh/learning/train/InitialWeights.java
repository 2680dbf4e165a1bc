package org.keldysh.learning.train;

import java.util.Random;

import org.keldysh.learning.network.Activation;

/**
 * Normally distributed weights and zero biases. The variance of the weights is 2 / (inputs + outputs) for tanh (Glorot and
 * Bengio, AISTATS 2010) and 2 / inputs for the rectifier, which loses half of the mean square (He, Zhang, Ren and Sun, ICCV
 * 2015). Drawn here rather than by the library, whose generator is one for the whole process.
 */
final class InitialWeights {

    private InitialWeights() {
    }

    /**
     * @param widths number of inputs, of units of every hidden layer, of outputs
     * @param activation of the hidden layers
     * @param random source
     * @return for each layer the weights, then the biases, in one array
     */
    static float[] draw(final int[] widths, final Activation activation, final Random random) {
        final float[] result = new float[count(widths)];
        int at = 0;
        for (int l = 1; l < widths.length; l++) {
            final double deviation = Math.sqrt(variance(activation, widths[l - 1], widths[l]));
            for (int i = 0; i < widths[l - 1] * widths[l]; i++) {
                result[at++] = (float)(deviation * random.nextGaussian());
            }
            at += widths[l];
        }
        return result;
    }

    private static double variance(final Activation activation, final int inputs, final int outputs) {
        return switch (activation) {
            case TANH -> 2.0 / (inputs + outputs);
            case RELU -> 2.0 / inputs;
        };
    }

    private static int count(final int[] widths) {
        int count = 0;
        for (int l = 1; l < widths.length; l++) {
            count = Math.addExact(count, Math.multiplyExact(widths[l - 1] + 1, widths[l]));
        }
        return count;
    }
}
