package org.keldysh.physics.observable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bias at which half of the trajectories switch, between two neighbouring biases of which at the lower one fewer than half switch
 * and at the upper one at least half. If there are several such pairs, the lowest one counts.
 *
 * @param voltage linear interpolation of the share to one half
 * @param standardError from the width of the bracket (as of a uniform distribution, width / sqrt 12) and from the standard errors
 *            of both shares, carried through the interpolation to first order, but no more than the width of the bracket
 * @param lower lower bias of the bracket
 * @param upper upper bias of the bracket
 */
public record ThresholdVoltage(double voltage, double standardError, double lower, double upper) {

    private static final double HALF = 0.5;

    /**
     * What happened at a bias.
     *
     * @param bias left potential
     * @param switched trajectories that switched
     */
    public record Trial(double bias, SwitchedShare switched) {

        /** @return whether at least half of the trajectories switched */
        public boolean aboveThreshold() {
            return switched.share() >= HALF;
        }
    }

    /**
     * @param trials in any order, each at another bias
     * @return the threshold; empty if no bias below it or none above it was tried
     */
    public static Optional<ThresholdVoltage> of(final List<Trial> trials) {
        final List<Trial> sorted = trials.stream().sorted(Comparator.comparingDouble(Trial::bias)).toList();
        for (int k = 1; k < sorted.size(); k++) {
            if (!sorted.get(k - 1).aboveThreshold() && sorted.get(k).aboveThreshold()) {
                return Optional.of(between(sorted.get(k - 1), sorted.get(k)));
            }
        }
        return Optional.empty();
    }

    private static ThresholdVoltage between(final Trial below, final Trial above) {
        final double width = above.bias() - below.bias();
        final double rise = above.switched().share() - below.switched().share();
        final double position = (HALF - below.switched().share()) / rise;
        final double statistical = Math.hypot((1 - position) * below.switched().standardError(),
            position * above.switched().standardError()) / rise;
        return new ThresholdVoltage(below.bias() + position * width,
            width * Math.min(1, Math.hypot(1 / Math.sqrt(12), statistical)), below.bias(), above.bias());
    }
}
