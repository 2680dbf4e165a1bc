package org.keldysh.knime.node.dynamics;

import java.util.List;
import java.util.Optional;

import org.keldysh.knime.checkpoint.Fingerprint;
import org.keldysh.physics.dynamics.CheckedForces;
import org.keldysh.physics.dynamics.StepForces;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.model.Device;

/** Where the forces of trajectories come from. */
interface TrajectoryForces {

    /** @return name of the force field in tables */
    String name();

    /**
     * @param fingerprint of a trajectory, to which everything is added that determines its forces on a given device
     */
    void identify(Fingerprint fingerprint);

    /**
     * @param device device of a trajectory
     * @throws IllegalArgumentException if the settings ask for what these forces cannot give, with one sentence that says why
     */
    void requireUsable(Device device);

    /**
     * @param device device of a trajectory
     * @return a sentence if the forces are doubtful there
     */
    Optional<String> warning(Device device);

    /**
     * @param device the device of one trajectory
     * @param threads number of threads it may use
     * @return its forces, to be closed
     */
    Open open(Device device, int threads);

    /**
     * Forces of one trajectory.
     *
     * @param steps gives the forces
     * @param checked the same if they are compared with exact ones
     * @param fields what must be closed
     */
    record Open(StepForces steps, Optional<CheckedForces> checked, List<ForceField> fields) implements AutoCloseable {

        static Open of(final ForceField field) {
            return new Open(StepForces.always(field), Optional.empty(), List.of(field));
        }

        @Override
        public void close() {
            fields.forEach(ForceField::close);
        }
    }
}
