package org.keldysh.physics.observable;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.keldysh.physics.lattice.SquareLattice;

/**
 * Shape of the wall: h(y) is the first crossing of m0/2 by the {@linkplain LocalOrder local order} along row y, interpolated and
 * counted as {@link WallLocator} does. The local order averages over a site and its nearest neighbours, which is all the
 * smoothing there is.
 *
 * @param mean mean of h over y, in columns
 * @param width w = sqrt(mean over y of (h - mean)^2), in columns: the interface width of the theory of rough surfaces
 */
public record WallRoughness(double mean, double width) {

    /**
     * @param lattice the sites
     * @param localOrder [sites] local order
     * @param locator finds the wall along a row
     * @return mean position and width of the wall
     */
    public static WallRoughness of(final SquareLattice lattice, final double[] localOrder, final WallLocator locator) {
        final StreamingStatistics heights = new StreamingStatistics();
        final double[] row = new double[lattice.length()];
        for (int y = 0; y < lattice.width(); y++) {
            final int height = y;
            Arrays.setAll(row, x -> localOrder[lattice.site(x, height)]);
            heights.addValue(locator.position(row));
        }
        return new WallRoughness(heights.getMean(), Math.sqrt(heights.getPopulationVariance()));
    }
}
