package org.keldysh.learning.network;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/**
 * Densities of all sites of one device by a trained network, in single precision. All work space is allocated at
 * construction; an evaluation leaves no garbage. Sites are treated in chunks of whole columns that fit into the
 * cache, each site by the same sequence of operations, so the answer does not depend on where in a chunk a site is.
 * Not thread-safe.
 */
public final class ForwardPass {

    /** Sites per chunk, roughly: all rows of a chunk together stay in the second-level cache. */
    private static final int CHUNK_SITES = 384;

    private final SquareLattice m_lattice;

    private final Standardisation m_output;

    private final List<DenseLayer> m_layers;

    private final float[] m_firstWeights;

    private final SurroundingsBias m_firstBias;

    private final PaddedDisplacement m_displacement;

    private final float[][] m_windows;

    private final float[][][] m_values;

    private final int m_chunkColumns;

    /**
     * @param network the trained function
     * @param device where to use it
     */
    public ForwardPass(final DensityNetwork network, final Device device) {
        m_lattice = device.lattice();
        m_output = network.output();
        m_layers = network.layers();
        m_firstWeights = firstWeights(network);
        m_firstBias = new SurroundingsBias(network, device);
        m_displacement = new PaddedDisplacement(m_lattice, network.layout().radius());
        m_chunkColumns = Math.min(m_lattice.length(), Math.max(1, CHUNK_SITES / m_lattice.width()));
        final int chunk = m_chunkColumns * m_lattice.width();
        m_windows = new float[network.layout().displacements()][chunk];
        m_values = new float[m_layers.size()][][];
        for (int l = 0; l < m_values.length; l++) {
            m_values[l] = new float[m_layers.get(l).outputs()][chunk];
        }
    }

    /** The weights of the displacements, with the division by their standard deviations in them. */
    private static float[] firstWeights(final DensityNetwork network) {
        final DenseLayer first = network.layers().get(0);
        final int displacements = network.layout().displacements();
        final float[] result = new float[first.outputs() * displacements];
        for (int o = 0; o < first.outputs(); o++) {
            for (int i = 0; i < displacements; i++) {
                result[o * displacements + i] =
                    (float)(first.weights()[o * first.inputs() + i] * network.inputs().factor(i));
            }
        }
        return result;
    }

    /**
     * @param displacement [sites] Q, not changed
     * @param density [sites] output, each value in [0, 1]
     * @throws CancellationException if the thread is interrupted
     */
    public void densities(final double[] displacement, final double[] density) {
        m_displacement.load(displacement);
        for (int x = 0; x < m_lattice.length(); x += m_chunkColumns) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The evaluation of the force network was interrupted.");
            }
            final int columns = Math.min(m_chunkColumns, m_lattice.length() - x);
            evaluate(x, columns);
            store(density, x * m_lattice.width(), columns * m_lattice.width());
        }
    }

    private void evaluate(final int firstColumn, final int columns) {
        final int count = columns * m_lattice.width();
        m_displacement.gather(firstColumn, columns, m_windows);
        m_firstBias.write(firstColumn, columns, m_values[0]);
        LayerKernel.accumulate(m_firstWeights, m_windows.length, m_windows, m_values[0], count);
        for (int l = 1; l < m_values.length; l++) {
            activate(m_values[l - 1], count);
            final DenseLayer layer = m_layers.get(l);
            fill(layer.biases(), m_values[l], count);
            LayerKernel.accumulate(layer.weights(), layer.inputs(), m_values[l - 1], m_values[l], count);
        }
    }

    private static void activate(final float[][] rows, final int count) {
        for (final float[] row : rows) {
            Tanh.apply(row, count);
        }
    }

    private static void fill(final float[] biases, final float[][] rows, final int count) {
        for (int o = 0; o < rows.length; o++) {
            Arrays.fill(rows[o], 0, count, biases[o]);
        }
    }

    private void store(final double[] density, final int offset, final int count) {
        final float[] standardised = m_values[m_values.length - 1][0];
        for (int j = 0; j < count; j++) {
            density[offset + j] = Math.max(0, Math.min(1, m_output.invert(0, standardised[j])));
        }
    }
}
