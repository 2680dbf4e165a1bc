package org.keldysh.knime.node.dynamics;

import org.keldysh.physics.model.Device;

/**
 * A computed trajectory.
 *
 * @param device the device, with the potentials and the temperature of the trajectory
 * @param forceField name of the force field
 * @param seed of the thermal noise
 * @param record what is kept of it
 * @param steps number of steps computed now; the others come from a checkpoint
 * @param nanoseconds computing time of these steps
 */
record Trajectory(Device device, String forceField, long seed, TrajectoryRecord record, long steps, long nanoseconds) {
}
