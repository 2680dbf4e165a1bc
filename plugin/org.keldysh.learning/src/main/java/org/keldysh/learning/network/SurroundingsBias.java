package org.keldysh.learning.network;

import org.keldysh.learning.patch.Patch;
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/**
 * What the first layer adds at each site of one device whatever the displacements are: its biases, the shift of the
 * standardisation, and the inputs that are fixed by the device. It is a function of the column plus a function of the
 * row, since every such input depends on one of them only.
 */
final class SurroundingsBias {

    private final float[][] m_ofColumn;

    private final float[][] m_ofRow;

    private final SquareLattice m_lattice;

    SurroundingsBias(final DensityNetwork network, final Device device) {
        m_lattice = device.lattice();
        final int outputs = network.layers().get(0).outputs();
        m_ofColumn = new float[outputs][m_lattice.length()];
        m_ofRow = new float[outputs][m_lattice.width()];
        final double[] corner = at(network, device, 0, 0);
        for (int x = 0; x < m_lattice.length(); x++) {
            final double[] values = at(network, device, x, 0);
            for (int o = 0; o < outputs; o++) {
                m_ofColumn[o][x] = (float)values[o];
            }
        }
        for (int y = 0; y < m_lattice.width(); y++) {
            final double[] values = at(network, device, 0, y);
            for (int o = 0; o < outputs; o++) {
                m_ofRow[o][y] = (float)(values[o] - corner[o]);
            }
        }
    }

    private static double[] at(final DensityNetwork network, final Device device, final int x, final int y) {
        final PatchLayout layout = network.layout();
        final float[] patch = new float[layout.inputs()];
        new Patch(layout).writeSurroundings(device, x, y, false, patch, 0);
        final DenseLayer first = network.layers().get(0);
        final double[] result = new double[first.outputs()];
        for (int o = 0; o < result.length; o++) {
            double sum = first.biases()[o];
            for (int i = 0; i < patch.length; i++) {
                sum += first.weights()[o * patch.length + i] * network.inputs().apply(i, patch[i]);
            }
            result[o] = sum;
        }
        return result;
    }

    /**
     * @param firstColumn first column
     * @param columns number of columns
     * @param rows [outputs][columns * width or more] output
     */
    void write(final int firstColumn, final int columns, final float[][] rows) {
        final int width = m_lattice.width();
        for (int o = 0; o < rows.length; o++) {
            for (int c = 0; c < columns; c++) {
                addRows(m_ofColumn[o][firstColumn + c], m_ofRow[o], rows[o], c * width);
            }
        }
    }

    private static void addRows(final float ofColumn, final float[] ofRow, final float[] target, final int offset) {
        for (int y = 0; y < ofRow.length; y++) {
            target[offset + y] = ofColumn + ofRow[y];
        }
    }
}
