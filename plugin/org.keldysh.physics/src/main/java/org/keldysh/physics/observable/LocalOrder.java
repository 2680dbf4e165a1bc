package org.keldysh.physics.observable;

import java.util.Arrays;
import org.keldysh.physics.lattice.SquareLattice;

/**
 * Staggered order of single sites. A single displacement cannot tell order from a uniform shift, so each site is averaged with
 * its neighbours: m_i = |s_i Q_i / 2 + mean over neighbours j of s_j Q_j / 2| with s = (-1)^(x+y). The weights are those that
 * give a uniform lattice no order at any site, edges included, and a checkerboard all of it.
 */
public final class LocalOrder {

    private LocalOrder() {
    }

    /**
     * @param lattice the sites
     * @param displacement [sites] Q
     * @return [sites] m_i, at least 0
     */
    public static double[] of(final SquareLattice lattice, final double[] displacement) {
        final double[] staggered = new double[lattice.sites()];
        Arrays.setAll(staggered, i -> lattice.staggeredSign(i) * displacement[i]);
        final double[] ones = new double[lattice.sites()];
        Arrays.fill(ones, 1);
        final double[] neighbours = new double[lattice.sites()];
        lattice.neighbourSum(ones, neighbours);
        final double[] order = new double[lattice.sites()];
        lattice.neighbourSum(staggered, order);
        Arrays.setAll(order, i -> 0.5 * Math.abs(staggered[i] + order[i] / neighbours[i]));
        return order;
    }
}
