package org.keldysh.learning.patch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/**
 * Columns of the strips of a {@link LocalGreenFunction}: the blocks D of z - H, in units of the hopping. Lanes are a group of
 * strips, one for each of neighbouring rows, at every energy, first from the left and then from the right end of the sample: column
 * x is column x from either end. Work space is allocated at construction. Not thread-safe.
 */
final class StripColumns {

    private final SquareLattice m_lattice;

    private final int m_width;

    private final boolean m_hops;

    private final int m_rows;

    /** [energies] */
    private final List<StripDiagonal> m_diagonals;

    /** [k][lanes] elements (k, k - 1), the same in all columns */
    private final float[][] m_bonds;

    /** [columns from both ends to the middle][k][lanes] elements (k, k) */
    private final float[][][] m_re;

    private final float[][][] m_im;

    /**
     * @param device gives lattice, potentials, temperature and couplings
     * @param width number of rows of a strip, odd
     * @param rows number of strips in a group
     * @param multiples p of the Matsubara frequencies p pi T; the energies are those of the left and the right electrode for each
     */
    StripColumns(final Device device, final int width, final int rows, final int... multiples) {
        m_lattice = device.lattice();
        m_width = width;
        m_hops = device.model().hopping() != 0;
        m_rows = rows;
        final TreeGreenFunction tree = new TreeGreenFunction(m_lattice, m_hops);
        m_diagonals = Arrays.stream(multiples).boxed()
            .flatMap(multiple -> Stream.of(new StripDiagonal(device, tree, device.leftPotential(), multiple, width / 2),
                new StripDiagonal(device, tree, device.rightPotential(), multiple, width / 2)))
            .toList();
        m_bonds = new float[width][lanes()];
        m_re = new float[(m_lattice.length() + 1) / 2][width][lanes()];
        m_im = new float[m_re.length][width][lanes()];
    }

    /** @return number of energies */
    int energies() {
        return m_diagonals.size();
    }

    /** @return energies, strips of a group and both ends */
    int lanes() {
        return 2 * m_diagonals.size() * m_rows;
    }

    /** @param displacement [sites] Q, not kept */
    void load(final double[] displacement) {
        for (int energy = 0; energy < m_diagonals.size(); energy++) { // an iterator would be garbage
            m_diagonals.get(energy).load(displacement);
        }
    }

    /** @param firstRow row in the middle of the first strip of the group that is wanted next */
    void selectGroup(final int firstRow) {
        for (int k = 1; k < m_width; k++) {
            loadBonds(k, firstRow);
        }
        for (int x = 0; x < m_re.length; x++) {
            for (int k = 0; k < m_width; k++) {
                loadPlace(x, k, firstRow);
            }
        }
    }

    private void loadBonds(final int k, final int firstRow) {
        for (int lane = 0; lane < m_bonds[k].length; lane++) {
            final int row = firstRow + lane % m_rows + k - m_width / 2;
            m_bonds[k][lane] = m_hops && exists(row) && exists(row - 1) ? 1 : 0;
        }
    }

    private boolean exists(final int row) {
        return m_lattice.wrapsWidth() || row >= 0 && row < m_lattice.width();
    }

    private void loadPlace(final int x, final int k, final int firstRow) {
        for (int energy = 0; energy < m_diagonals.size(); energy++) {
            final StripDiagonal diagonal = m_diagonals.get(energy);
            diagonal.copy(x, k, firstRow, m_rows, m_re[x][k], m_im[x][k], energy * m_rows);
            diagonal.copy(m_lattice.length() - 1 - x, k, firstRow, m_rows, m_re[x][k], m_im[x][k],
                (m_diagonals.size() + energy) * m_rows);
        }
    }

    /** block = block + D of column x from both ends, up to the middle */
    void addTo(final SymmetricLanes block, final int x) {
        for (int k = 0; k < m_width; k++) {
            block.addDiagonal(k, m_re[x][k], m_im[x][k]);
            if (k > 0) {
                block.addReal(k, k - 1, m_bonds[k]);
            }
        }
    }
}
