package org.keldysh.learning;

import java.util.Optional;

import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfForceField;

/** Where the forces of a trajectory come from. */
@FunctionalInterface
public interface ForceFieldChoice {

    /**
     * @param device the device of one trajectory
     * @param threads number of threads it may use; the forces do not depend on it
     * @return its force field, to be closed
     * @throws IllegalArgumentException if there is none for this device, with one sentence that says why
     */
    ForceField open(Device device, int threads);

    /**
     * @param device device of a trajectory
     * @return a sentence if the forces are doubtful there
     */
    default Optional<String> warning(final Device device) {
        return Optional.empty();
    }

    /**
     * @param tolerance largest error of any density
     * @return exact forces
     */
    static ForceFieldChoice negf(final double tolerance) {
        return (device, threads) -> new NegfForceField(device, tolerance, threads);
    }

    /**
     * @param network a network
     * @return its forces, without their uncertainty
     */
    static ForceFieldChoice network(final ForceNetwork network) {
        return new ForceFieldChoice() {
            @Override
            public ForceField open(final Device device, final int threads) {
                return network.forceFieldWithoutUncertainty(device);
            }

            @Override
            public Optional<String> warning(final Device device) {
                return network.provenance().domain().extrapolation(device);
            }
        };
    }
}
