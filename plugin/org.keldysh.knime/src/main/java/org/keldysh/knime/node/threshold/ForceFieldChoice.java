package org.keldysh.knime.node.threshold;

import java.util.Optional;

import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfForceField;
import org.knime.node.DefaultModel.ExecuteInput;

/** Where the forces of a trajectory come from. */
@FunctionalInterface
interface ForceFieldChoice {

    /**
     * @param device the device of one trajectory
     * @param threads number of threads it may use
     * @return its force field, to be closed
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
     * @return its forces
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

    /**
     * @param input what a node executes with
     * @param port its optional port with a network
     * @param tolerance largest error of any density of exact forces
     * @return forces of the network if there is one, otherwise exact ones
     */
    static ForceFieldChoice of(final ExecuteInput input, final int port, final double tolerance) {
        if (input.getInPortObjects().length > port) {
            final ForceNetworkPortObject network = input.getInPortObject(port);
            return network(network.network());
        }
        return negf(tolerance);
    }
}
