package org.keldysh.learning.patch;

import java.util.Arrays;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/**
 * Real part of the retarded Green's function of every site at Matsubara frequencies of each electrode, z = mu + p i pi T with odd
 * p > 0, as inputs of the network. In equilibrium with an electrode the density is a sum over such energies,
 * n = 1/2 + 2 T sum_p Re G(mu + p i pi T), and the first of them tell where levels are beside the chemical potential on the scale of
 * the temperature. So far above the real axis the Green's function depends on its surroundings only, but on more of them than a
 * patch shows, and through all their loops.
 * <p>
 * It is that of a strip along the current: all columns of the few rows around the site. What lies beyond acts on the lowest and the
 * highest row of the strip by the self-energy of the {@link TreeGreenFunction}. Rows wrap where the width is periodic, so that in a
 * narrow sample they repeat; beyond an open edge there are none. A recursion, column by column from both ends at the same time,
 * gives B_x = -(D_x + B_(x-1))^-1, minus the surface Green's function of the part up to a column, with D the block z - H of a column
 * and energies in units of the hopping. In the middle row of a column G is that of (D_x + B_(x-1) + B'_(x+1))^-1 with B' from the right. Lanes are
 * the strips of a group of rows, for both ends and all energies.
 * <p>
 * Energies, and 1/G, are in units of |t| (of 1 if there is no hopping); temperatures below {@value #COLDEST} of it count as that,
 * which keeps the values within the range of single precision. The cost is linear in the number of sites. Work space is allocated
 * at construction. Not thread-safe.
 */
final class LocalGreenFunction implements LatticeDescriptor {

    /** Smallest temperature, in units of the hopping. */
    static final double COLDEST = 0.01;

    /** Enough for long vector loops, few enough to stay near the processor. */
    private static final int MOST_ROWS = 32;

    private final SquareLattice m_lattice;

    private final int m_middle;

    private final boolean m_hops;

    private final int m_rows;

    private final StripColumns m_columns;

    /** [columns from both ends to the middle] B */
    private final SymmetricLanes[] m_before;

    /** B beyond the middle */
    private final SymmetricLanes m_beyond;

    private final SymmetricLanes m_meeting;

    private final SymmetricLanes.Scratch m_scratch;

    /** [lanes] Re G */
    private final float[] m_green;

    /** [energies][sites] t Re G */
    private final float[][] m_values;

    /**
     * @param device gives lattice, potentials, temperature and couplings
     * @param width number of rows of a strip, odd
     * @param multiples p, odd and positive; the inputs are those of the left and the right electrode for each
     */
    LocalGreenFunction(final Device device, final int width, final int... multiples) {
        m_lattice = device.lattice();
        m_middle = width / 2;
        m_hops = device.model().hopping() != 0;
        m_rows = Math.min(MOST_ROWS, m_lattice.width());
        m_columns = new StripColumns(device, width, m_rows, multiples);
        m_before = new SymmetricLanes[m_lattice.length() / 2];
        Arrays.setAll(m_before, x -> new SymmetricLanes(width, m_columns.lanes()));
        m_beyond = new SymmetricLanes(width, m_columns.lanes());
        m_meeting = new SymmetricLanes(width, m_columns.lanes());
        m_scratch = new SymmetricLanes.Scratch(width, m_columns.lanes());
        m_green = new float[m_columns.lanes()];
        m_values = new float[m_columns.energies()][m_lattice.sites()];
    }

    /** @return |t|, or 1 without hopping */
    static double energyUnit(final Device device) {
        final double hopping = Math.abs(device.model().hopping());
        return hopping > 0 ? hopping : 1;
    }

    @Override
    public int inputs() {
        return m_values.length;
    }

    @Override
    public float[] values(final int input) {
        return m_values[input];
    }

    @Override
    public void load(final double[] displacement) {
        m_columns.load(displacement);
        for (int y = 0; y < m_lattice.width(); y += m_rows) {
            final int firstRow = Math.min(y, m_lattice.width() - m_rows); // the last group may overlap the one before
            m_columns.selectGroup(firstRow);
            sweepToTheMiddle();
            sweepBeyondTheMiddle(firstRow);
        }
    }

    private void sweepToTheMiddle() {
        for (int x = 0; x < m_before.length; x++) {
            if (x == 0) {
                m_before[x].clear();
            } else {
                m_before[x].copyFrom(m_before[x - 1]);
            }
            m_columns.addTo(m_before[x], x);
            advance(m_before[x]);
        }
    }

    /** At every column beyond the middle, what comes from one end meets what the other has left there. */
    private void sweepBeyondTheMiddle(final int firstRow) {
        if (m_before.length == 0) {
            m_beyond.clear();
        } else {
            m_beyond.copyExchangedFrom(m_before[m_before.length - 1]);
        }
        for (int x = (m_lattice.length() - 1) / 2; x >= 0; x--) {
            m_columns.addTo(m_beyond, x);
            m_meeting.copyFrom(m_beyond);
            if (x > 0) {
                m_meeting.add(m_before[x - 1]);
                advance(m_beyond);
            }
            m_meeting.reduceTo(m_middle, m_scratch);
            store(x, firstRow);
        }
    }

    /** From z - H of a column and what lies before it to what acts on the next column. */
    private void advance(final SymmetricLanes block) {
        if (m_hops) {
            block.invertNegatively(m_scratch);
        } else {
            block.clear();
        }
    }

    private void store(final int x, final int firstRow) {
        final float[] re = m_meeting.re(m_middle, m_middle);
        final float[] im = m_meeting.im(m_middle, m_middle);
        for (int lane = 0; lane < re.length; lane++) {
            m_green[lane] = re[lane] / (re[lane] * re[lane] + im[lane] * im[lane]);
        }
        for (int energy = 0; energy < m_values.length; energy++) {
            store(energy, x, firstRow, energy);
            store(energy, m_lattice.length() - 1 - x, firstRow, m_values.length + energy);
        }
    }

    private void store(final int energy, final int x, final int firstRow, final int strips) {
        System.arraycopy(m_green, strips * m_rows, m_values[energy], m_lattice.site(x, firstRow), m_rows);
    }
}
