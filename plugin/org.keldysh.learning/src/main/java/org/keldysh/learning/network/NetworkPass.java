package org.keldysh.learning.network;

import java.util.Arrays;
import java.util.List;

import org.keldysh.physics.model.Device;

/** One network at work on a chunk of sites. All work space is allocated at construction. Not thread-safe. */
final class NetworkPass {

    private final Standardisation m_output;

    private final Activation m_activation;

    private final List<DenseLayer> m_layers;

    private final int m_latticeInputs;

    private final float[] m_firstWeights;

    private final SurroundingsBias m_firstBias;

    private final float[][][] m_values;

    private final int m_width;

    /**
     * @param network the trained function
     * @param device where to use it
     * @param chunk most sites at once
     */
    NetworkPass(final DensityNetwork network, final Device device, final int chunk) {
        m_output = network.output();
        m_activation = network.activation();
        m_layers = network.layers();
        m_latticeInputs = network.layout().latticeInputs();
        m_firstWeights = firstWeights(network);
        m_firstBias = new SurroundingsBias(network, device);
        m_width = device.lattice().width();
        m_values = new float[m_layers.size()][][];
        for (int l = 0; l < m_values.length; l++) {
            m_values[l] = new float[m_layers.get(l).outputs()][chunk];
        }
    }

    /** The weights of what depends on the lattice, with the division by the standard deviations in them. */
    private static float[] firstWeights(final DensityNetwork network) {
        final DenseLayer first = network.layers().get(0);
        final int inputs = network.layout().latticeInputs();
        final float[] result = new float[first.outputs() * inputs];
        for (int o = 0; o < first.outputs(); o++) {
            for (int i = 0; i < inputs; i++) {
                result[o * inputs + i] = (float)(first.weights()[o * first.inputs() + i] * network.inputs().factor(i));
            }
        }
        return result;
    }

    /**
     * @param windows [lattice inputs][columns * width or more] inputs of the chunk
     * @param firstColumn first column of the chunk
     * @param columns number of columns of the chunk
     */
    void evaluate(final float[][] windows, final int firstColumn, final int columns) {
        final int count = columns * m_width;
        m_firstBias.write(firstColumn, columns, m_values[0]);
        LayerKernel.accumulate(m_firstWeights, m_latticeInputs, windows, m_values[0], count);
        for (int l = 1; l < m_values.length; l++) {
            activate(m_values[l - 1], count);
            final DenseLayer layer = m_layers.get(l);
            fill(layer.biases(), m_values[l], count);
            LayerKernel.accumulate(layer.weights(), layer.inputs(), m_values[l - 1], m_values[l], count);
        }
    }

    private void activate(final float[][] rows, final int count) {
        for (final float[] row : rows) {
            m_activation.apply(row, count);
        }
    }

    private static void fill(final float[] biases, final float[][] rows, final int count) {
        for (int o = 0; o < rows.length; o++) {
            Arrays.fill(rows[o], 0, count, biases[o]);
        }
    }

    /**
     * @param site site within the chunk
     * @return what the network says about it, in its own units, not restricted to any range
     */
    double output(final int site) {
        return m_output.invert(0, m_values[m_values.length - 1][0][site]);
    }
}
