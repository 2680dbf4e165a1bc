package org.keldysh.knime.node.dynamics;

import java.util.Optional;

import org.keldysh.knime.checkpoint.Fingerprint;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfForceField;

/**
 * Exact forces.
 *
 * @param tolerance largest error of any density
 */
record NegfForces(double tolerance) implements TrajectoryForces {

    @Override
    public String name() {
        return "NEGF";
    }

    @Override
    public void identify(final Fingerprint fingerprint) {
        fingerprint.add(name()).add(tolerance);
    }

    @Override
    public void requireUsable(final Device device) {
        // the settings ask for nothing but the forces
    }

    @Override
    public Optional<String> warning(final Device device) {
        return Optional.empty(); // every step tells its own accuracy
    }

    @Override
    public Open open(final Device device, final int threads) {
        return Open.of(new NegfForceField(device, tolerance, threads));
    }
}
