package org.keldysh.physics.dynamics;

import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;

/** Chooses where the forces of a step come from. */
public interface StepForces {

    /** @return the device whose forces these are */
    Device device();

    /** @return short name for progress, for example "NEGF" or "Network" */
    String name();

    /**
     * Computes the forces of a step. They depend on nothing but the device, the step and the displacement.
     *
     * @param step index of the step
     * @param displacement [sites] Q, finite; neither changed nor kept
     * @param forces where the answer goes; all of it is overwritten
     * @return gives further forces of the same step, for schemes that need them
     */
    ForceField evaluate(long step, double[] displacement, Forces forces);

    /**
     * @param field a force field
     * @return the same force field for all steps
     */
    static StepForces always(final ForceField field) {
        return new StepForces() {
            @Override
            public Device device() {
                return field.device();
            }

            @Override
            public String name() {
                return field.name();
            }

            @Override
            public ForceField evaluate(final long step, final double[] displacement, final Forces forces) {
                field.evaluate(displacement, forces);
                return field;
            }
        };
    }
}
