package org.keldysh.learning.train;

import java.util.List;

import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.network.Committee;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Configurations that something is not trained on.
 *
 * @param configurations may be empty
 */
record Validation(List<LabelledConfiguration> configurations) {

    boolean isPresent() {
        return !configurations.isEmpty();
    }

    ForceScore score(final Committee committee, final ProgressMonitor monitor) {
        return Predictions.of(committee, configurations, monitor).score();
    }
}
