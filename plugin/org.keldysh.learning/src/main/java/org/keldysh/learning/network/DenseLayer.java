package org.keldysh.learning.network;

/**
 * Weights of a fully connected layer, {@code out[o] = bias[o] + sum_i weight[o][i] in[i]} before the activation.
 *
 * @param inputs number of inputs
 * @param outputs number of outputs
 * @param weights [outputs * inputs], the inputs of one output contiguous
 * @param biases [outputs]
 */
public record DenseLayer(int inputs, int outputs, float[] weights, float[] biases) {

    /** @throws IllegalArgumentException if an array has the wrong length or a number is not finite */
    public DenseLayer {
        if (inputs < 1 || outputs < 1 || weights.length != inputs * outputs || biases.length != outputs) {
            throw new IllegalArgumentException("A layer of " + outputs + " x " + inputs + " cannot have " + weights.length
                + " weights and " + biases.length + " biases.");
        }
        requireFinite(weights);
        requireFinite(biases);
        weights = weights.clone();
        biases = biases.clone();
    }

    private static void requireFinite(final float[] values) {
        for (final float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("A weight of the network is " + value + ", which is not a finite number.");
            }
        }
    }

    /** @return number of weights and biases */
    public int parameters() {
        return weights.length + biases.length;
    }
}
