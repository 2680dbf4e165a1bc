package org.keldysh.physics.observable;

/** Parts of a sample that is gated from the left, column by column. */
public enum ColumnRegion {
    /** Columns next to the left electrode. */
    LEFT_ELECTRODE("left electrode"),
    /** Columns next to the right electrode. */
    RIGHT_ELECTRODE("right electrode"),
    /** Elsewhere, where there is almost no charge-density wave. */
    METAL("metal"),
    /** Elsewhere, between metal and insulator. */
    WALL("wall"),
    /** Elsewhere, where the charge-density wave is almost that of the bulk. */
    INSULATOR("insulator");

    /** How many columns belong to an electrode, if there are twice as many. */
    private static final int ELECTRODE_COLUMNS = 3;

    private static final double METALLIC_SHARE = 0.25;

    private static final double INSULATING_SHARE = 0.75;

    private final String m_title;

    ColumnRegion(final String title) {
        m_title = title;
    }

    /** @return name for readers */
    public String title() {
        return m_title;
    }

    /**
     * @param profile [length] m(x), as from {@link StaggeredOrder#profile}
     * @param bulkOrder m0, greater than 0
     * @return [length] the first and the last 3 columns (half of the columns if there are fewer than 6) are electrodes; of the
     *         others, those with m(x) below m0/4 are metal, those above 3 m0/4 insulator and those between wall
     */
    public static ColumnRegion[] of(final double[] profile, final double bulkOrder) {
        final ColumnRegion[] regions = new ColumnRegion[profile.length];
        final int electrode = Math.min(ELECTRODE_COLUMNS, profile.length / 2);
        for (int x = 0; x < regions.length; x++) {
            if (x < electrode) {
                regions[x] = LEFT_ELECTRODE;
            } else if (x >= regions.length - electrode) {
                regions[x] = RIGHT_ELECTRODE;
            } else {
                regions[x] = inside(profile[x] / bulkOrder);
            }
        }
        return regions;
    }

    private static ColumnRegion inside(final double share) {
        if (share < METALLIC_SHARE) {
            return METAL;
        }
        return share > INSULATING_SHARE ? INSULATOR : WALL;
    }
}
