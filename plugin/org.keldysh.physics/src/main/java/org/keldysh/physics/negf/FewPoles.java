package org.keldysh.physics.negf;

/**
 * Choice of interpolated Fermi poles for what is left of a spectral function without its locator: total weight 0, at most 2
 * without sign, and Lorentzian tails that fall as 2 s / E^4 beyond the band. The error of the Fermi function within the band and
 * its product with the tails beyond both count.
 *
 * @param poles the poles
 * @param error bound of the error of any density
 */
record FewPoles(FermiPoles poles, double error) {

    /** Ranges on offer, in units of the band's half width. */
    private static final double[] REACHES = {1, 2, 4, 8, 16, 32, 64};

    /** Beyond this many half widths a potential fills or empties the band all the same. */
    private static final double FAR = 4;

    private static final double WEIGHT = 2;

    /** Tails are integrated up to exp(8) times where they begin, in steps of 1/8 of the logarithm. */
    private static final int STEPS = 64;

    private static final double STEP = 0.125;

    /**
     * @param radius half width of the band
     * @param strength s of the tails
     * @param potential mu
     * @param temperature T
     * @param tolerance largest error of a density
     * @return the fewest poles that hold the tolerance, those with the smallest error if none do
     */
    static FewPoles choose(final double radius, final double strength, final double potential, final double temperature,
        final double tolerance) {
        FewPoles best = null;
        for (final double reach : REACHES) {
            final double range = Math.max(1, (reach * radius + Math.min(Math.abs(potential), FAR * radius)) / temperature);
            final FermiPoles poles = InterpolatingPoles.forRange(range, tolerance / (2 * WEIGHT));
            final FewPoles choice =
                new FewPoles(poles, error(poles, reach * radius, radius, strength, potential, temperature));
            if (best == null || choice.betterThan(best, tolerance)) {
                best = choice;
            }
        }
        return best;
    }

    private boolean betterThan(final FewPoles other, final double tolerance) {
        if (error <= tolerance && other.error <= tolerance) {
            return poles.count() < other.poles.count();
        }
        return error < other.error;
    }

    private static double error(final FermiPoles poles, final double end, final double radius, final double strength,
        final double potential, final double temperature) {
        final FermiPoles.Deviation band =
            poles.deviation((-end - potential) / temperature, (end - potential) / temperature);
        double tails = 0;
        for (int k = 0; k < STEPS; k++) {
            final double energy = end * StrictMath.exp((k + 0.5) * STEP);
            final double error = Math.abs(poles.error((energy - potential) / temperature) - band.middle())
                + Math.abs(poles.error((-energy - potential) / temperature) - band.middle());
            tails += STEP * energy * error * 2 * strength / StrictMath.pow(energy - radius / 2, 4) / (2 * Math.PI);
        }
        return WEIGHT * band.size() + tails;
    }
}
