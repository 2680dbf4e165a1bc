package org.keldysh.learning.network;

import org.keldysh.learning.patch.LatticeDescriptors;
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.physics.model.Device;

/** The inputs that depend on the displacements, for chunks of whole columns, one row per input. */
final class LatticeInputs {

    private final PaddedDisplacement m_displacement;

    private final LatticeDescriptors m_descriptors;

    private final int m_width;

    private final float[][] m_rows;

    private final int m_descriptorRow;

    LatticeInputs(final Device device, final PatchLayout layout, final int chunk) {
        m_displacement = new PaddedDisplacement(device.lattice(), layout.radius());
        m_descriptors = new LatticeDescriptors(device);
        m_width = device.lattice().width();
        m_rows = new float[layout.latticeInputs()][chunk];
        m_descriptorRow = layout.descriptors();
    }

    /** @param displacement [sites] Q, not kept */
    void load(final double[] displacement) {
        m_displacement.load(displacement);
        m_descriptors.load(displacement);
    }

    /** @return [lattice inputs][columns * width or more] inputs of the sites of these columns, overwritten by the next call */
    float[][] gather(final int firstColumn, final int columns) {
        m_displacement.gather(firstColumn, columns, m_rows);
        final int first = firstColumn * m_width;
        for (int i = 0; i < LatticeDescriptors.INPUTS; i++) {
            System.arraycopy(m_descriptors.values(i), first, m_rows[m_descriptorRow + i], 0, columns * m_width);
        }
        return m_rows;
    }
}
