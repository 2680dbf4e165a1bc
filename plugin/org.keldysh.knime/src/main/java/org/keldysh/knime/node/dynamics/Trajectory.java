package org.keldysh.knime.node.dynamics;

import java.util.List;

import org.keldysh.physics.dynamics.ForceAccuracy;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataCell;

/**
 * What is kept of a trajectory.
 *
 * @param device the device, with the potentials and the temperature of the trajectory
 * @param forceField name of the force field
 * @param seed of the thermal noise
 * @param frames lattices every few steps
 * @param observables numbers of every step
 * @param accuracy how accurate the forces were
 * @param nanoseconds computing time
 */
record Trajectory(Device device, String forceField, long seed, List<Frame> frames, List<Observables> observables,
    ForceAccuracy accuracy, long nanoseconds) {

    /**
     * The lattice at one step, as table cells because these are all that is needed of it.
     *
     * @param step index of the time step
     * @param time its time
     * @param displacement list of Q
     * @param forces cells of {@link org.keldysh.knime.table.ForceCells}
     */
    record Frame(long step, double time, DataCell displacement, DataCell[] forces) {
    }

    /**
     * Numbers of one step.
     *
     * @param step index of the time step
     * @param time its time
     * @param wallPosition distance of the wall from the left electrode; NaN if the bulk has no charge-density wave
     * @param staggeredOrder |mean of (-1)^(x+y) Q|
     * @param meanDensity mean of n
     * @param current from the left electrode; NaN if the force field does not know it
     */
    record Observables(long step, double time, double wallPosition, double staggeredOrder, double meanDensity,
        double current) {
    }
}
