package org.keldysh.knime.node.dynamics;

import org.keldysh.physics.dynamics.BrownianSettings;
import org.keldysh.physics.model.Device;

/**
 * A computed trajectory.
 *
 * @param device the device, with the potentials and the temperature of the trajectory
 * @param forceField name of the force field
 * @param dynamics its settings, with the seed and the temperature of its thermal noise
 * @param record what is kept of it
 * @param steps number of steps computed now; the others come from a checkpoint
 * @param nanoseconds computing time of these steps
 */
record Trajectory(Device device, String forceField, BrownianSettings dynamics, TrajectoryRecord record, long steps,
    long nanoseconds) {
}
