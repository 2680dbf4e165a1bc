package org.keldysh.physics.observable;

/**
 * Finds the wall between the metal at the gated (left) electrode and the charge-density wave.
 *
 * @param bulkOrder m0 of the charge-density wave, greater than 0
 */
public record WallLocator(double bulkOrder) {

    /** The order of the last columns is that of an edge: a wall that is so near is no longer apart from the right electrode. */
    private static final double CONTACT_DISTANCE = 3.5;

    /** @throws IllegalArgumentException if the bulk order is not positive */
    public WallLocator {
        if (!(bulkOrder > 0)) {
            throw new IllegalArgumentException("The bulk of this device has no charge-density wave (its staggered order is "
                + bulkOrder + "), so a wall position is not defined.");
        }
    }

    /**
     * @param profile [length] m(x)
     * @return first crossing of m0/2 from the left, interpolated between the column centres x + 1/2; 0 if the first column is
     *         above, the length if no column is
     */
    public double position(final double[] profile) {
        final double threshold = bulkOrder / 2;
        if (profile[0] >= threshold) {
            return 0;
        }
        for (int x = 1; x < profile.length; x++) {
            if (profile[x] >= threshold) {
                return x - 0.5 + (threshold - profile[x - 1]) / (profile[x] - profile[x - 1]);
            }
        }
        return profile.length;
    }

    /**
     * @param profile [length] m(x)
     * @return whether the metal touches the right electrode: the wall is at most 3.5 columns away from it
     */
    public boolean isInContact(final double[] profile) {
        return position(profile) >= profile.length - CONTACT_DISTANCE;
    }
}
