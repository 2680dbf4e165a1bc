package org.keldysh.learning.patch;

import java.util.Arrays;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * How much of the electrodes gets through to each site, as inputs of the network: the charge-density wave between a site and an
 * electrode is a barrier. Whether the barrier is closed decides about the filling of a metal far beyond the radius of a patch,
 * and the thinner of the two barriers decides which electrode fills a state within the gap.
 * <p>
 * A site lets the share p = 1/(1 + |m|^3) pass, where m is the staggered order there: (-1)^(x+y) Q, smoothed over y with weights
 * 1/4, 1/2, 1/4. This is close to the decay of a wave in the middle of the gap for an ordered lattice, and to 1 for a noisy metal.
 * Column by column from the electrode, what gets through spreads by one row to either side, as electrons go around obstacles:
 * T(x + 1, y) is the mean of p T over the three sites (x, y - 1), (x, y) and (x, y + 1), and 1 next to the electrode. Beyond an
 * open edge, the row at the edge counts again. The inputs are
 * <ol>
 * <li>the transparencies T_L and T_R to the left and the right electrode, which feel open paths;</li>
 * <li>their eighth roots, which tell how thick a closed barrier is;</li>
 * <li>the parts of both electrodes, that is the fourth root of T_L over the sum of both fourth roots, and the same for T_R (1/2
 * each if nothing gets through at all).</li>
 * </ol>
 * Work space is allocated at construction. Not thread-safe.
 */
final class ElectrodeTransparency implements LatticeDescriptor {

    /** Number of inputs. */
    static final int INPUTS = 6;

    private static final int TRANSPARENCY = 0;

    private static final int ROOT = 2;

    private static final int PART = 4;

    /** Below this a transparency counts as 0; its eighth root is still a normal number in single precision. */
    private static final double CLOSED = 1e-300;

    /** Below this a transparency counts as 0 in single precision. */
    private static final double OPAQUE = 1e-30;

    /** Below this the square of a ratio of roots counts as 0. */
    private static final float NEGLIGIBLE = 1e-15f;

    private final SquareLattice m_lattice;

    private final double[] m_share;

    private final double[] m_left;

    private final double[] m_right;

    /** One column with one more row at either end. */
    private final double[] m_padded;

    private final float[][] m_values;

    /** @param lattice the sites */
    ElectrodeTransparency(final SquareLattice lattice) {
        m_lattice = lattice;
        m_share = new double[lattice.sites()];
        m_left = new double[lattice.sites()];
        m_right = new double[lattice.sites()];
        m_padded = new double[lattice.width() + 2];
        m_values = new float[INPUTS][lattice.sites()];
    }

    @Override
    public void load(final double[] displacement) {
        final int last = m_lattice.length() - 1;
        for (int x = 0; x <= last; x++) {
            share(displacement, x);
        }
        Arrays.fill(m_left, 0, m_lattice.width(), 1);
        Arrays.fill(m_right, last * m_lattice.width(), m_lattice.sites(), 1);
        for (int x = 0; x < last; x++) {
            spread(m_left, x, x + 1);
            spread(m_right, last - x, last - x - 1);
        }
        write(m_left, m_values[TRANSPARENCY], m_values[ROOT]);
        write(m_right, m_values[TRANSPARENCY + 1], m_values[ROOT + 1]);
        compare(m_values[ROOT], m_values[ROOT + 1]);
    }

    private void share(final double[] displacement, final int x) {
        final int width = m_lattice.width();
        for (int y = 0; y < width; y++) {
            m_padded[y + 1] = ((x + y & 1) == 0 ? 1 : -1) * displacement[x * width + y];
        }
        pad();
        for (int y = 0; y < width; y++) {
            final double order = Math.abs(0.25 * (m_padded[y] + m_padded[y + 2]) + 0.5 * m_padded[y + 1]);
            m_share[x * width + y] = 1 / (1 + order * order * order);
        }
    }

    private void spread(final double[] transparency, final int from, final int to) {
        final int width = m_lattice.width();
        for (int y = 0; y < width; y++) {
            m_padded[y + 1] = m_share[from * width + y] * transparency[from * width + y];
        }
        pad();
        for (int y = 0; y < width; y++) {
            final double mean = (m_padded[y] + m_padded[y + 2] + m_padded[y + 1]) / 3;
            transparency[to * width + y] = mean < CLOSED ? 0 : mean;
        }
    }

    private void pad() {
        final int width = m_lattice.width();
        m_padded[0] = m_padded[m_lattice.periodicWidth() ? width : 1];
        m_padded[width + 1] = m_padded[m_lattice.periodicWidth() ? 1 : width];
    }

    private static void write(final double[] transparency, final float[] values, final float[] roots) {
        for (int i = 0; i < transparency.length; i++) {
            values[i] = transparency[i] < OPAQUE ? 0 : (float)transparency[i];
            roots[i] = (float)Math.sqrt(Math.sqrt(Math.sqrt(transparency[i])));
        }
    }

    /** Divides the smaller root by the larger one before squaring it, as the squares themselves may be too small. */
    private void compare(final float[] left, final float[] right) {
        for (int i = 0; i < left.length; i++) {
            final float larger = Math.max(left[i], right[i]);
            final float ratio = larger == 0 ? 1 : Math.min(left[i], right[i]) / larger;
            final float square = ratio < NEGLIGIBLE ? 0 : ratio * ratio;
            final float smallerPart = square / (1 + square);
            m_values[PART][i] = left[i] < right[i] ? smallerPart : 1 - smallerPart;
            m_values[PART + 1][i] = left[i] < right[i] ? 1 - smallerPart : smallerPart;
        }
    }

    @Override
    public int inputs() {
        return INPUTS;
    }

    @Override
    public float[] values(final int input) {
        return m_values[input];
    }
}
