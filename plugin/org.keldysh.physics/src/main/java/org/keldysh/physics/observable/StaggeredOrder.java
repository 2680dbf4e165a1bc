package org.keldysh.physics.observable;

import org.keldysh.physics.lattice.SquareLattice;

/** Order parameter of the checkerboard charge-density wave. */
public final class StaggeredOrder {

    private StaggeredOrder() {
    }

    /**
     * @param lattice the sites
     * @param displacement [sites] Q
     * @return [length] m(x) = |mean over y of (-1)^(x+y) Q|
     */
    public static double[] profile(final SquareLattice lattice, final double[] displacement) {
        final double[] profile = new double[lattice.length()];
        for (int i = 0; i < displacement.length; i++) {
            profile[lattice.x(i)] += lattice.staggeredSign(i) * displacement[i] / lattice.width();
        }
        for (int x = 0; x < profile.length; x++) {
            profile[x] = Math.abs(profile[x]);
        }
        return profile;
    }

    /**
     * @param lattice the sites
     * @param displacement [sites] Q
     * @return |mean over all sites of (-1)^(x+y) Q|
     */
    public static double mean(final SquareLattice lattice, final double[] displacement) {
        double sum = 0;
        for (int i = 0; i < displacement.length; i++) {
            sum += lattice.staggeredSign(i) * displacement[i];
        }
        return Math.abs(sum) / displacement.length;
    }
}
