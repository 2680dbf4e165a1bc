package org.keldysh.knime.node.dynamics;

import java.util.ArrayList;
import java.util.List;

import org.keldysh.physics.dynamics.ForceAccuracy;

/**
 * What is kept of a trajectory, growing step by step.
 *
 * @param frames lattices every few steps
 * @param observables numbers of every step
 * @param checks comparisons with exact forces
 * @param accuracy how accurate the forces were
 */
record TrajectoryRecord(List<Frame> frames, List<Observables> observables, List<Check> checks, ForceAccuracy accuracy) {

    /** @param tolerance largest error of any density that is asked for */
    static TrajectoryRecord empty(final double tolerance) {
        return new TrajectoryRecord(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ForceAccuracy(tolerance));
    }

    /**
     * The lattice at one step. The forces follow from device, displacement and density.
     *
     * @param step index of the time step
     * @param time its time
     * @param displacement [sites] Q
     * @param density [sites] n
     * @param current from the left electrode; NaN if the force field does not know it
     * @param densityError estimated largest error of any density; NaN if the force field has none
     * @param uncertainty root mean square of the error of the density that the force field expects; NaN if it expects nothing
     */
    record Frame(long step, double time, double[] displacement, double[] density, double current, double densityError,
        double uncertainty) {
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

    /**
     * Predicted against exact forces at one step.
     *
     * @param step index of the time step
     * @param time its time
     * @param densityRmse root mean square difference of the density
     * @param densityMaximumError largest difference of any density
     * @param forceRmse root mean square difference of the electronic force
     * @param forceR2 coefficient of determination of the electronic force; NaN if the exact one is the same everywhere
     * @param densityError estimated largest error of any exact density
     * @param uncertainty root mean square of the error of the density that the network expects; NaN if it expects nothing
     * @param exactUsed whether the step took the exact forces
     */
    record Check(long step, double time, double densityRmse, double densityMaximumError, double forceRmse, double forceR2,
        double densityError, double uncertainty, boolean exactUsed) {
    }
}
