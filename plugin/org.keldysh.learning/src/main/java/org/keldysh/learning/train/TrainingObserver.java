package org.keldysh.learning.train;

import org.keldysh.learning.ForceNetwork;

/** Watches a training. Called by the threads that train, one at a time. */
@FunctionalInterface
public interface TrainingObserver {

    /** Does not look. */
    TrainingObserver NONE = network -> {
        // nobody is watching
    };

    /**
     * The network has become better.
     *
     * @param best the network with the best weights so far, which knows no uncertainty yet
     */
    void improved(ForceNetwork best);
}
