package org.keldysh.learning.train;

import java.util.List;

import org.keldysh.learning.ForceNetwork;

/**
 * Outcome of a training.
 *
 * @param network with the weights of the epoch of lowest validation error, or of the last epoch without validation
 * @param history one entry per epoch
 */
public record TrainingResult(ForceNetwork network, List<EpochMetrics> history) {

    /** Copies the history. */
    public TrainingResult {
        history = List.copyOf(history);
    }
}
