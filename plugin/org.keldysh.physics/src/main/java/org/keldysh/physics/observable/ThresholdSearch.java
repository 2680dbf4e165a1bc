package org.keldysh.physics.observable;

import java.util.ArrayList;
import java.util.List;

/** Finds the threshold voltage by bisection: the next bias is half way between the highest one below and the lowest one above. */
public final class ThresholdSearch {

    private final List<ThresholdVoltage.Trial> m_trials = new ArrayList<>();

    private double m_lower;

    private double m_upper;

    /**
     * @param lower a bias below the threshold
     * @param upper a bias above the threshold
     * @throws IllegalArgumentException if the lower bias is not below the upper one
     */
    public ThresholdSearch(final double lower, final double upper) {
        if (!(lower < upper) || !Double.isFinite(upper - lower)) {
            throw new IllegalArgumentException("The lower bias must be below the upper bias, but they are " + lower + " and " + upper
                + ".");
        }
        m_lower = lower;
        m_upper = upper;
    }

    /** @return the bias to try next: the lower end, the upper end, then halves */
    public double nextBias() {
        return switch (m_trials.size()) {
            case 0 -> m_lower;
            case 1 -> m_upper;
            default -> 0.5 * (m_lower + m_upper);
        };
    }

    /**
     * @param switched what happened at {@link #nextBias()}
     * @throws IllegalArgumentException if the threshold is not between the first two biases
     */
    public void add(final SwitchedShare switched) {
        final ThresholdVoltage.Trial trial = new ThresholdVoltage.Trial(nextBias(), switched);
        if (m_trials.isEmpty() && trial.aboveThreshold()) {
            throw outside(trial, "lower", "lower");
        }
        if (m_trials.size() == 1 && !trial.aboveThreshold()) {
            throw outside(trial, "upper", "higher");
        }
        m_trials.add(trial);
        if (trial.aboveThreshold()) {
            m_upper = trial.bias();
        } else {
            m_lower = trial.bias();
        }
    }

    private static IllegalArgumentException outside(final ThresholdVoltage.Trial trial, final String end, final String direction) {
        return new IllegalArgumentException("At the " + end + " bias of " + trial.bias() + ", " + trial.switched().switched() + " of "
            + trial.switched().trajectories() + " trajectories switched, so the threshold is not above the lower and below the upper "
            + "bias; choose a " + direction + " one.");
    }

    /**
     * @return the threshold
     * @throws IllegalStateException before both ends have been tried
     */
    public ThresholdVoltage threshold() {
        return ThresholdVoltage.of(m_trials).orElseThrow(() -> new IllegalStateException("Both ends must be tried first."));
    }
}
