package org.keldysh.knime.node.threshold;

import org.keldysh.physics.dynamics.TrajectoryObserver;
import org.keldysh.physics.dynamics.TrajectoryState;
import org.keldysh.physics.observable.TransitionTrajectory;

/**
 * Looks at the lattice every few steps.
 *
 * @param trajectory follows the transition
 * @param every number of steps
 */
record TransitionObserver(TransitionTrajectory trajectory, int every) implements TrajectoryObserver {

    @Override
    public void observe(final TrajectoryState state) {
        if (state.step() % every == 0) {
            trajectory.add(state.time(), state.displacement());
        }
    }
}
