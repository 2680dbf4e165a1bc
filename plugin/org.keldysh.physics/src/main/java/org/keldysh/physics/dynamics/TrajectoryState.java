package org.keldysh.physics.dynamics;

import org.keldysh.physics.force.Forces;

/**
 * One time step as observers see it.
 *
 * @param step index of the step, 0 for the initial configuration
 * @param time step times the time step's length
 * @param displacement [sites] Q; live, neither to be changed nor kept
 * @param forces forces at this displacement; live, neither to be changed nor kept
 */
public record TrajectoryState(long step, double time, double[] displacement, Forces forces) {
}
