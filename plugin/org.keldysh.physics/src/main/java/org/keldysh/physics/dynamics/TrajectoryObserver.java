package org.keldysh.physics.dynamics;

/** Watches a trajectory: records observables or frames, writes checkpoints, and so on. */
public interface TrajectoryObserver {

    /**
     * Called at every step in order, the initial and the final configuration included.
     *
     * @param state the step
     */
    void observe(TrajectoryState state);
}
