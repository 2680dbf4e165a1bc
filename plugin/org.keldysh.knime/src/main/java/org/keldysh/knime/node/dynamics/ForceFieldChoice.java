package org.keldysh.knime.node.dynamics;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfForceField;

/** Where the forces of a trajectory come from. */
@FunctionalInterface
interface ForceFieldChoice {

    /**
     * @param device the device of one trajectory
     * @param threads number of threads it may use
     * @return its force field, to be closed
     */
    ForceField open(Device device, int threads);

    static ForceFieldChoice negf(final double tolerance) {
        return (device, threads) -> new NegfForceField(device, tolerance, threads);
    }

    static ForceFieldChoice network(final ForceNetwork network) {
        return (device, threads) -> network.forceField(device);
    }
}
