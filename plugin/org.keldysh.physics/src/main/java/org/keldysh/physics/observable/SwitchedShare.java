package org.keldysh.physics.observable;

import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/**
 * How many trajectories switched. The uncertainty of the share is Wilson's score interval at the level of one standard error,
 * which stays sensible where all or none switch (E. B. Wilson, J. Am. Stat. Assoc. 22, 209 (1927)).
 *
 * @param switched number of trajectories that became metallic
 * @param trajectories number of trajectories, at least 1
 */
public record SwitchedShare(int switched, int trajectories) {

    /** Probability within one standard deviation of a normal distribution. */
    private static final double ONE_SIGMA = 0.682689492137086;

    /** @throws IllegalArgumentException if more switched than there are, or there are none */
    public SwitchedShare {
        if (trajectories < 1 || switched < 0 || switched > trajectories) {
            throw new IllegalArgumentException(switched + " of " + trajectories + " trajectories cannot have switched.");
        }
    }

    /** @return 0 to 1 */
    public double share() {
        return (double)switched / trajectories;
    }

    /** @return lower end of the 68 % interval */
    public double lower() {
        return Math.max(0, interval().getLowerBound());
    }

    /** @return upper end of the 68 % interval */
    public double upper() {
        return Math.min(1, interval().getUpperBound());
    }

    /** @return half of the width of the 68 % interval */
    public double standardError() {
        return 0.5 * (upper() - lower());
    }

    private ConfidenceInterval interval() {
        return BinomialProportion.getWilsonScoreInterval(trajectories, share(), ONE_SIGMA);
    }
}
