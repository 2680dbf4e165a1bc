package org.keldysh.learning.network;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * The displacements of a lattice with a margin of the patch radius on all sides, so that a window never has to ask
 * where it is. The margin is 0 where the sample ends and repeats the lattice where y is periodic.
 */
final class PaddedDisplacement {

    private final SquareLattice m_lattice;

    private final int m_radius;

    private final int m_stride;

    private final float[] m_values;

    PaddedDisplacement(final SquareLattice lattice, final int radius) {
        m_lattice = lattice;
        m_radius = radius;
        m_stride = lattice.width() + 2 * radius;
        m_values = new float[Math.multiplyExact(lattice.length() + 2 * radius, m_stride)];
    }

    /** @param displacement [sites] Q, copied */
    void load(final double[] displacement) {
        final int width = m_lattice.width();
        for (int x = 0; x < m_lattice.length(); x++) {
            final int start = (x + m_radius) * m_stride + m_radius;
            for (int y = 0; y < width; y++) {
                m_values[start + y] = (float)displacement[x * width + y];
            }
            if (m_lattice.periodicWidth()) {
                repeat(start, width);
            }
        }
    }

    private void repeat(final int start, final int width) {
        for (int d = 0; d < m_radius; d++) {
            m_values[start + width + d] = m_values[start + d % width];
            m_values[start - 1 - d] = m_values[start + width - 1 - d % width];
        }
    }

    /**
     * Copies the windows of all sites of some columns.
     *
     * @param firstColumn first column
     * @param columns number of columns
     * @param rows [displacements of the window][columns * width or more] output, one row per place in the window
     */
    void gather(final int firstColumn, final int columns, final float[][] rows) {
        final int side = 2 * m_radius + 1;
        final int width = m_lattice.width();
        for (int place = 0; place < side * side; place++) {
            final float[] row = rows[place];
            int from = (firstColumn + place / side) * m_stride + place % side;
            for (int c = 0; c < columns; c++) {
                System.arraycopy(m_values, from, row, c * width, width);
                from += m_stride;
            }
        }
    }
}
