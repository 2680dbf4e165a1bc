package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.keldysh.learning.network.Activation;
import org.keldysh.learning.network.DenseLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * The DL4J network that is trained: dense hidden layers, one linear output, mean squared error, SOAP for the
 * weights and Adam for the biases, with a learning rate that falls to zero over the updates. To be used by one thread.
 */
final class RegressionModel implements AutoCloseable {

    private final int[] m_widths;

    private final MultiLayerNetwork m_network;

    private final INDArray m_inputs;

    private final INDArray m_targets;

    /**
     * @param widths number of inputs, of units of every hidden layer, and 1
     * @param activation of the hidden layers
     * @param initialWeights as {@link InitialWeights} draws them
     * @param batchSize sites per update
     * @param learningRate at the beginning
     * @param updates number of updates until the learning rate is 0
     */
    RegressionModel(final int[] widths, final Activation activation, final float[] initialWeights, final int batchSize,
        final double learningRate, final int updates) {
        NativeScope.useOneThread();
        m_widths = widths.clone();
        m_network = NativeScope.call(() -> network(m_widths, activation, initialWeights, learningRate, updates));
        m_inputs = NativeScope.call(() -> Nd4j.createUninitializedDetached(DataType.FLOAT, batchSize, widths[0]));
        m_targets = NativeScope.call(() -> Nd4j.createUninitializedDetached(DataType.FLOAT, batchSize, 1));
    }

    private static MultiLayerNetwork network(final int[] widths, final Activation activation, final float[] initialWeights,
        final double learningRate, final int updates) {
        final var schedule = new CosineSchedule(learningRate, updates);
        final var layers = new NeuralNetConfiguration.Builder().dataType(DataType.FLOAT).biasUpdater(new Adam(schedule)).list();
        for (int l = 1; l < widths.length; l++) {
            layers.layer(layer(widths, l, activation, new Soap(widths[l - 1], widths[l], schedule)));
        }
        final MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init(Nd4j.createFromArray(initialWeights).reshape(1, initialWeights.length), false);
        return network;
    }

    private static Layer layer(final int[] widths, final int number, final Activation activation, final Soap optimiser) {
        final int inputs = widths[number - 1];
        final int outputs = widths[number];
        if (number == widths.length - 1) {
            return new OutputLayer.Builder(LossFunction.MSE).nIn(inputs).nOut(outputs).updater(optimiser)
                .activation(org.nd4j.linalg.activations.Activation.IDENTITY).build();
        }
        return new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder().nIn(inputs).nOut(outputs).updater(optimiser)
            .activation(library(activation)).build();
    }

    private static org.nd4j.linalg.activations.Activation library(final Activation activation) {
        return switch (activation) {
            case TANH -> org.nd4j.linalg.activations.Activation.TANH;
            case RELU -> org.nd4j.linalg.activations.Activation.RELU;
        };
    }

    /**
     * Updates the weights once.
     *
     * @param inputs [batchSize * inputs] standardised inputs, site by site
     * @param targets [batchSize] standardised values
     * @return mean squared error before the update
     */
    double fit(final float[] inputs, final float[] targets) {
        return NativeScope.call(() -> {
            m_inputs.data().setData(inputs);
            m_targets.data().setData(targets);
            m_network.fit(m_inputs, m_targets);
            return m_network.score();
        });
    }

    /** @return a copy of the layers as they are now */
    List<DenseLayer> layers() {
        final float[] parameters = NativeScope.call(() -> m_network.params().dup().data().asFloat());
        final List<DenseLayer> layers = new ArrayList<>();
        int at = 0;
        for (int l = 1; l < m_widths.length; l++) {
            final int weights = m_widths[l - 1] * m_widths[l];
            layers.add(new DenseLayer(m_widths[l - 1], m_widths[l], Arrays.copyOfRange(parameters, at, at + weights),
                Arrays.copyOfRange(parameters, at + weights, at + weights + m_widths[l])));
            at += weights + m_widths[l];
        }
        return layers;
    }

    /** Frees the native memory. */
    @Override
    public void close() {
        NativeScope.call(() -> {
            m_network.close();
            m_inputs.close();
            m_targets.close();
            Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
            return null;
        });
    }
}
