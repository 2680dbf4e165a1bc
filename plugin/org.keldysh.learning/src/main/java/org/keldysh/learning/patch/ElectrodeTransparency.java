package org.keldysh.learning.patch;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * How much of an electrode gets through to each site, as an input of the network: the charge-density wave between a site
 * and an electrode is a barrier, and whether the barrier is closed decides about the filling of a metal far beyond the
 * radius of a patch. Along a row, every column between the site and the electrode lets the share 1/(1 + m^2) pass, where m
 * is the staggered order, the mean of (-1)^(x+y) Q over the rows within the patch radius. A site next to an electrode has
 * transparency 1. Work space is allocated at construction. Not thread-safe.
 */
public final class ElectrodeTransparency {

    /** Nothing gets through; smaller numbers would only be slow. */
    private static final float OPAQUE = 1e-20f;

    private final SquareLattice m_lattice;

    private final int m_radius;

    private final double[] m_staggered;

    private final float[] m_share;

    private final float[] m_left;

    private final float[] m_right;

    /**
     * @param lattice the sites
     * @param radius rows on either side that the staggered order is averaged over, at least 0
     */
    public ElectrodeTransparency(final SquareLattice lattice, final int radius) {
        m_lattice = lattice;
        m_radius = radius;
        m_staggered = new double[lattice.width() + 2 * radius];
        m_share = new float[lattice.sites()];
        m_left = new float[lattice.sites()];
        m_right = new float[lattice.sites()];
    }

    /** @param displacement [sites] Q of the configuration that {@link #left} and {@link #right} shall tell about */
    public void load(final double[] displacement) {
        for (int x = 0; x < m_lattice.length(); x++) {
            stagger(displacement, x);
            share(x);
        }
        multiply();
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
            m_share[x * width + y] = (float)(1 / (1 + order * order));
        }
    }

    private int rows(final int y) {
        return m_lattice.periodicWidth() ? 2 * m_radius + 1
            : Math.min(y + m_radius, m_lattice.width() - 1) - Math.max(y - m_radius, 0) + 1;
    }

    private void multiply() {
        final int width = m_lattice.width();
        final int sites = m_share.length;
        for (int i = 0; i < width; i++) {
            m_left[i] = 1;
            m_right[sites - 1 - i] = 1;
        }
        for (int i = width; i < sites; i++) {
            m_left[i] = product(m_left[i - width], m_share[i - width]);
            final int mirror = sites - 1 - i;
            m_right[mirror] = product(m_right[mirror + width], m_share[mirror + width]);
        }
    }

    private static float product(final float transparency, final float share) {
        final float product = transparency * share;
        return product < OPAQUE ? 0 : product;
    }

    /** @return [sites] product of the shares of the columns between each site and the left electrode; overwritten by the next load */
    public float[] left() {
        return m_left;
    }

    /** @return [sites] product of the shares of the columns between each site and the right electrode; overwritten by the next load */
    public float[] right() {
        return m_right;
    }
}
