package org.keldysh.learning.patch;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * How much of the electrodes gets through to each site, as inputs of the network: the charge-density wave between a site and an
 * electrode is a barrier. Whether the barrier is closed decides about the filling of a metal far beyond the radius of a patch,
 * and the thinner of the two barriers decides which electrode fills a state within the gap. Along a row, every column between
 * the site and the electrode lets the share 1/(1 + m^2) pass, where m is the staggered order, the mean of (-1)^(x+y) Q over the
 * rows within the patch radius. With T_L and T_R the products of the shares, 1 next to the electrode, the inputs are
 * <ol>
 * <li>the transparencies T_L and T_R, which feel open paths;</li>
 * <li>the eighth roots of T_L and T_R, which tell how thick a closed barrier is;</li>
 * <li>T_L / (T_L + T_R) and T_R / (T_L + T_R), the parts of both electrodes (1/2 each if nothing gets through at all).</li>
 * </ol>
 * Work space is allocated at construction. Not thread-safe.
 */
public final class ElectrodeTransparency {

    /** Number of inputs; they come in pairs, the left electrode first. */
    public static final int INPUTS = 6;

    private static final int TRANSPARENCY = 0;

    private static final int ROOT = 2;

    private static final int PART = 4;

    /** Roots below this count as 0; the products would only become subnormal, that is slow. */
    private static final float CLOSED = 1e-16f;

    /** Roots below this have an eighth power that counts as 0. */
    private static final float OPAQUE = 1e-4f;

    private final SquareLattice m_lattice;

    private final int m_radius;

    private final double[] m_staggered;

    private final float[] m_share;

    private final float[][] m_values;

    /**
     * @param lattice the sites
     * @param radius rows on either side that the staggered order is averaged over, at least 0
     */
    public ElectrodeTransparency(final SquareLattice lattice, final int radius) {
        m_lattice = lattice;
        m_radius = radius;
        m_staggered = new double[lattice.width() + 2 * radius];
        m_share = new float[lattice.sites()];
        m_values = new float[INPUTS][lattice.sites()];
    }

    /** @param displacement [sites] Q of the configuration that {@link #values} shall tell about */
    public void load(final double[] displacement) {
        for (int x = 0; x < m_lattice.length(); x++) {
            stagger(displacement, x);
            share(x);
        }
        multiply(m_values[ROOT], m_values[ROOT + 1]);
        raise(m_values[ROOT], m_values[TRANSPARENCY]);
        raise(m_values[ROOT + 1], m_values[TRANSPARENCY + 1]);
        divide(m_values[ROOT], m_values[ROOT + 1]);
    }

    /** Copies a column times its sublattice signs, with a margin: repeated where y is periodic, 0 beyond open edges. */
    private void stagger(final double[] displacement, final int x) {
        final int width = m_lattice.width();
        for (int y = -m_radius; y < width + m_radius; y++) {
            final boolean inside = m_lattice.periodicWidth() || y >= 0 && y < width;
            final double sign = (x + y & 1) == 0 ? 1 : -1;
            m_staggered[y + m_radius] = inside ? sign * displacement[x * width + Math.floorMod(y, width)] : 0;
        }
    }

    private void share(final int x) {
        final int width = m_lattice.width();
        for (int y = 0; y < width; y++) {
            double sum = 0;
            for (int row = y; row <= y + 2 * m_radius; row++) {
                sum += m_staggered[row];
            }
            final double order = sum / rows(y);
            m_share[x * width + y] = (float)Math.sqrt(Math.sqrt(Math.sqrt(1 / (1 + order * order))));
        }
    }

    private int rows(final int y) {
        return m_lattice.periodicWidth() ? 2 * m_radius + 1
            : Math.min(y + m_radius, m_lattice.width() - 1) - Math.max(y - m_radius, 0) + 1;
    }

    private void multiply(final float[] left, final float[] right) {
        final int width = m_lattice.width();
        final int sites = m_share.length;
        for (int i = 0; i < width; i++) {
            left[i] = 1;
            right[sites - 1 - i] = 1;
        }
        for (int i = width; i < sites; i++) {
            left[i] = product(left[i - width], m_share[i - width]);
            final int mirror = sites - 1 - i;
            right[mirror] = product(right[mirror + width], m_share[mirror + width]);
        }
    }

    private static float product(final float root, final float share) {
        final float product = root * share;
        return product < CLOSED ? 0 : product;
    }

    private static void raise(final float[] roots, final float[] transparencies) {
        for (int i = 0; i < roots.length; i++) {
            transparencies[i] = roots[i] < OPAQUE ? 0 : eighthPower(roots[i]);
        }
    }

    private static float eighthPower(final float value) {
        final float square = value * value;
        final float fourth = square * square;
        return fourth * fourth;
    }

    /** Divides the smaller by the larger root before raising it, as the transparencies themselves may be too small. */
    private void divide(final float[] left, final float[] right) {
        for (int i = 0; i < left.length; i++) {
            final float larger = Math.max(left[i], right[i]);
            final float ratio = larger == 0 ? 1 : Math.min(left[i], right[i]) / larger;
            final float smallerPart = 1 - 1 / (1 + (ratio < OPAQUE ? 0 : eighthPower(ratio)));
            m_values[PART][i] = left[i] < right[i] ? smallerPart : 1 - smallerPart;
            m_values[PART + 1][i] = 1 - m_values[PART][i];
        }
    }

    /**
     * @param input 0 to {@link #INPUTS} - 1, in the order given above
     * @return [sites] that input; overwritten by the next load
     */
    public float[] values(final int input) {
        return m_values[input];
    }
}
