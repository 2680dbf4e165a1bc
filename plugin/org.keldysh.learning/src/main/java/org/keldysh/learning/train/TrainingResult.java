package org.keldysh.learning.train;

import java.util.List;

import org.keldysh.learning.ForceNetwork;

/**
 * Outcome of a training.
 *
 * @param network with the weights of the epoch of lowest validation error, or of the last epoch without validation
 * @param history one entry per epoch
 * @param mirrorScores what mirror images are worth, measured on the validation configurations, or else on the trajectories that
 *            the first member of the committee has not seen; empty if there are neither
 */
public record TrainingResult(ForceNetwork network, List<EpochMetrics> history, List<MirrorScore> mirrorScores) {

    /** Copies the lists. */
    public TrainingResult {
        history = List.copyOf(history);
        mirrorScores = List.copyOf(mirrorScores);
    }
}
