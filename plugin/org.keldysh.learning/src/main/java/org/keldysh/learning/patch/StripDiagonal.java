package org.keldysh.learning.patch;

import java.util.Arrays;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/**
 * Diagonal of z - H of the strips of a {@link LocalGreenFunction} at a Matsubara frequency of one electrode, in its unit of energy.
 * The rows at the edge of a strip have the self-energy of what lies beyond it, by the {@link TreeGreenFunction}. Not thread-safe.
 */
final class StripDiagonal {

    /** Places of a site in a strip, as indices of the arrays. */
    private static final int LOWEST = 0;

    private static final int INSIDE = 1;

    private static final int HIGHEST = 2;

    private final SquareLattice m_lattice;

    /** mu */
    private final double m_potential;

    /** g */
    private final double m_coupling;

    private final TreeGreenFunction m_tree;

    private final int m_margin;

    /** [LOWEST, INSIDE, HIGHEST][sites] */
    private final float[][] m_re;

    private final float[][] m_im;

    /**
     * @param device gives lattice, temperature and couplings
     * @param tree work space, for one diagonal at a time
     * @param potential mu
     * @param multiple p of the frequency p pi T
     * @param margin rows of a strip on either side of the one in the middle
     */
    StripDiagonal(final Device device, final TreeGreenFunction tree, final double potential, final int multiple,
        final int margin) {
        final double unit = LocalGreenFunction.energyUnit(device);
        m_lattice = device.lattice();
        m_potential = potential / unit;
        m_coupling = device.model().coupling() / unit;
        m_margin = margin;
        m_tree = tree;
        m_re = new float[HIGHEST + 1][m_lattice.sites()];
        m_im = new float[HIGHEST + 1][m_lattice.sites()];
        final double frequency = multiple * Math.PI * Math.max(device.temperature() / unit, LocalGreenFunction.COLDEST);
        for (int i = 0; i < m_im[INSIDE].length; i++) {
            m_im[INSIDE][i] = (float)(frequency + 0.5 * device.broadening(i) / unit);
        }
    }

    /** @param displacement [sites] Q, not kept */
    void load(final double[] displacement) {
        final float[] re = m_re[INSIDE];
        for (int i = 0; i < re.length; i++) {
            re[i] = (float)(m_potential + m_coupling * displacement[i]);
        }
        m_tree.solve(re, m_im[INSIDE]);
        subtract(re, m_tree.fromBelowRe(), m_re[LOWEST]);
        subtract(m_im[INSIDE], m_tree.fromBelowIm(), m_im[LOWEST]);
        subtract(re, m_tree.fromAboveRe(), m_re[HIGHEST]);
        subtract(m_im[INSIDE], m_tree.fromAboveIm(), m_im[HIGHEST]);
    }

    private static void subtract(final float[] first, final float[] second, final float[] difference) {
        for (int i = 0; i < difference.length; i++) {
            difference[i] = first[i] - second[i];
        }
    }

    /**
     * Copies one place of one column of all strips of a group.
     *
     * @param x column
     * @param k place within the strip, the lowest row first
     * @param firstRow row in the middle of the first strip
     * @param rows number of strips
     * @param re where the real parts go, from the offset on
     * @param im where the imaginary parts go
     * @param offset index of the first strip
     */
    void copy(final int x, final int k, final int firstRow, final int rows, final float[] re, final float[] im,
        final int offset) {
        final int place = k == 0 ? LOWEST : k == 2 * m_margin ? HIGHEST : INSIDE;
        final int start = firstRow + k - m_margin;
        if (m_lattice.wrapsWidth()) {
            copyAround(x, start, rows, place, re, im, offset);
        } else {
            copyWithin(x, start, rows, place, re, im, offset);
        }
    }

    private void copyAround(final int x, final int start, final int rows, final int place, final float[] re, final float[] im,
        final int offset) {
        final int width = m_lattice.width();
        int row = Math.floorMod(start, width);
        for (int done = 0; done < rows;) {
            final int count = Math.min(rows - done, width - row);
            System.arraycopy(m_re[place], x * width + row, re, offset + done, count);
            System.arraycopy(m_im[place], x * width + row, im, offset + done, count);
            done += count;
            row = 0;
        }
    }

    /** Where there is no row, any number will do, as it touches nothing. */
    private void copyWithin(final int x, final int start, final int rows, final int place, final float[] re, final float[] im,
        final int offset) {
        final int width = m_lattice.width();
        final int first = Math.max(0, -start);
        final int end = Math.max(first, Math.min(rows, width - start));
        Arrays.fill(re, offset, offset + rows, 0);
        Arrays.fill(im, offset, offset + rows, 1);
        if (first < end) {
            System.arraycopy(m_re[place], x * width + start + first, re, offset + first, end - first);
            System.arraycopy(m_im[place], x * width + start + first, im, offset + first, end - first);
        }
    }
}
