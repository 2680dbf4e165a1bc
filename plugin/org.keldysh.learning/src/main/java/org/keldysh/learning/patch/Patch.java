package org.keldysh.learning.patch;

import java.util.Arrays;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/** Writes the inputs of single sites in the order of a {@link PatchLayout}. */
public final class Patch {

    /** Decay length of the closeness to an electrode, in columns. */
    private static final double DECAY_LENGTH = 6;

    /** [columns] farther away it is 0 in single precision. */
    private static final float[] CLOSENESS = new float[640];

    static {
        for (int columns = 0; columns < CLOSENESS.length; columns++) {
            CLOSENESS[columns] = (float)StrictMath.exp(-columns / DECAY_LENGTH);
        }
    }

    private final PatchLayout m_layout;

    /** @param layout order of the inputs */
    public Patch(final PatchLayout layout) {
        m_layout = layout;
    }

    /**
     * Writes all inputs of a site.
     *
     * @param device gives lattice, potentials and temperature
     * @param displacement [sites] Q
     * @param descriptors [LatticeDescriptors.INPUTS][sites] of the same device and displacements
     * @param site index of the site
     * @param reflected whether to look at the mirror image y -> -y of the lattice, which has the same density
     * @param target where inputs go, from {@code offset} on
     * @param offset index of the first input in {@code target}
     */
    public void write(final Device device, final double[] displacement, final float[][] descriptors,
        final int site, final boolean reflected, final float[] target, final int offset) {
        final SquareLattice lattice = device.lattice();
        final int x = lattice.x(site);
        final int y = lattice.y(site);
        writeDisplacements(lattice, displacement, x, y, reflected ? -1 : 1, target, offset);
        for (int i = 0; i < LatticeDescriptors.INPUTS; i++) {
            target[offset + m_layout.descriptors() + i] = descriptors[i][site];
        }
        writeSurroundings(device, x, y, reflected, target, offset);
    }

    private void writeDisplacements(final SquareLattice lattice, final double[] displacement, final int x, final int y,
        final int direction, final float[] target, final int offset) {
        final int r = m_layout.radius();
        final boolean allRows = y - r >= 0 && y + r < lattice.width();
        int at = offset;
        for (int dx = -r; dx <= r; dx++) {
            if (!insideLength(lattice, x + dx)) {
                Arrays.fill(target, at, at + m_layout.side(), 0);
            } else if (allRows) {
                copyRows(displacement, lattice.site(x + dx, y) - direction * r, direction, target, at);
            } else {
                writeRows(lattice, displacement, x + dx, y, direction, target, at);
            }
            at += m_layout.side();
        }
    }

    private void copyRows(final double[] displacement, final int first, final int direction, final float[] target,
        final int offset) {
        for (int k = 0; k < m_layout.side(); k++) {
            target[offset + k] = (float)displacement[first + direction * k];
        }
    }

    private void writeRows(final SquareLattice lattice, final double[] displacement, final int x, final int y,
        final int direction, final float[] target, final int offset) {
        for (int k = 0; k < m_layout.side(); k++) {
            final int row = y + direction * (k - m_layout.radius());
            target[offset + k] =
                insideWidth(lattice, row) ? (float)displacement[lattice.site(x, Math.floorMod(row, lattice.width()))] : 0;
        }
    }

    /**
     * Writes the inputs that do not depend on the displacements: masks, reservoirs and closeness to the electrodes.
     *
     * @param device gives lattice, potentials and temperature
     * @param x column of the site
     * @param y row of the site
     * @param reflected whether to look at the mirror image y -> -y
     * @param target where inputs go; those that depend on the displacements are left alone
     * @param offset index of the first input, a displacement, in {@code target}
     */
    public void writeSurroundings(final Device device, final int x, final int y, final boolean reflected,
        final float[] target, final int offset) {
        final SquareLattice lattice = device.lattice();
        final int r = m_layout.radius();
        final int direction = reflected ? -1 : 1;
        for (int d = -r; d <= r; d++) {
            target[offset + m_layout.columnMask() + r + d] = insideLength(lattice, x + d) ? 1 : 0;
            target[offset + m_layout.rowMask() + r + d] = insideWidth(lattice, y + direction * d) ? 1 : 0;
        }
        final int reservoirs = offset + m_layout.reservoirs();
        target[reservoirs] = (float)device.leftPotential();
        target[reservoirs + 1] = (float)device.rightPotential();
        target[reservoirs + 2] = (float)device.temperature();
        final int closeness = offset + m_layout.closeness();
        target[closeness] = closeness(x);
        target[closeness + 1] = closeness(lattice.length() - 1 - x);
    }

    private static boolean insideLength(final SquareLattice lattice, final int x) {
        return x >= 0 && x < lattice.length();
    }

    private static boolean insideWidth(final SquareLattice lattice, final int y) {
        return lattice.periodicWidth() || y >= 0 && y < lattice.width();
    }

    private static float closeness(final int columns) {
        return columns < CLOSENESS.length ? CLOSENESS[columns] : 0;
    }
}
