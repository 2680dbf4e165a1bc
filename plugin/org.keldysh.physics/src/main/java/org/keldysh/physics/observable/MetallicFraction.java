package org.keldysh.physics.observable;

import java.util.Arrays;

/** How much of a sample is metal: the share of sites whose {@linkplain LocalOrder local order} is below m0/2. */
public final class MetallicFraction {

    private MetallicFraction() {
    }

    /**
     * @param localOrder [sites] local order
     * @param bulkOrder m0, greater than 0
     * @return 0 to 1
     */
    public static double of(final double[] localOrder, final double bulkOrder) {
        return (double)Arrays.stream(localOrder).filter(order -> order < bulkOrder / 2).count() / localOrder.length;
    }
}
