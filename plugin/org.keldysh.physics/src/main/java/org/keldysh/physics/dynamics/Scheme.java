package org.keldysh.physics.dynamics;

import org.keldysh.physics.force.ForceField;

/**
 * One step in time. What it does depends on nothing but its arguments and the settings, so that a trajectory can go on from any
 * step. An instance belongs to one trajectory and may keep work space between calls.
 */
interface Scheme {

    /**
     * @param step index of the step that ends
     * @param displacement [sites] Q, moved to the next step
     * @param force [sites] total force at Q, not changed
     * @param field gives further forces of the same step
     * @throws ArithmeticException if the lattice diverges
     */
    void advance(long step, double[] displacement, double[] force, ForceField field);
}
