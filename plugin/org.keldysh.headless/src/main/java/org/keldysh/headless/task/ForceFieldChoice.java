package org.keldysh.headless.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.keldysh.headless.UserException;
import org.keldysh.headless.json.JsonObject;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfForceField;
import org.keldysh.physics.negf.NegfSolver;

/** Which force field a simulation uses. */
public interface ForceFieldChoice {

    /**
     * @param device the device
     * @param threads number of threads it may use; the forces do not depend on it
     * @return a new force field, to be closed by the caller
     * @throws UserException if there is none for this device
     */
    ForceField create(Device device, int threads);

    /**
     * @param device the device
     * @return one sentence if the forces should not be trusted blindly there
     * @throws UserException if there are none for this device
     */
    default Optional<String> warning(final Device device) {
        return Optional.empty();
    }

    /**
     * @param simulation has "forceField", either "negf" or a network file, and "tolerance", the wanted bound of the error
     *            of the densities from Green's functions
     * @return the choice; a network file is known to exist, its path is relative to the folder of the input file
     */
    static ForceFieldChoice read(final JsonObject simulation) {
        final double tolerance = simulation.number("tolerance");
        final String name = simulation.text("forceField");
        if ("negf".equals(name)) {
            requireTolerance(simulation, tolerance);
            return (device, threads) -> new NegfForceField(device, tolerance, threads);
        }
        final Path network = simulation.file().toAbsolutePath().resolveSibling(name).normalize();
        if (!Files.isRegularFile(network)) {
            throw simulation.refusal("forceField", "must be \"negf\" or a network file, but there is no file " + network);
        }
        return new NetworkFile(network);
    }

    private static void requireTolerance(final JsonObject simulation, final double tolerance) {
        try {
            NegfSolver.requireTolerance(tolerance);
        } catch (IllegalArgumentException e) {
            throw simulation.refusal("tolerance", "cannot be used: " + e.getMessage());
        }
    }

    /**
     * A network, read when it is needed.
     *
     * @param file model file
     */
    record NetworkFile(Path file) implements ForceFieldChoice {

        @Override
        public ForceField create(final Device device, final int threads) {
            return use(network -> network.forceField(device));
        }

        @Override
        public Optional<String> warning(final Device device) {
            return use(network -> network.provenance().domain().extrapolation(device));
        }

        private <T> T use(final Function<ForceNetwork, T> function) {
            try {
                return function.apply(ForceNetwork.read(file));
            } catch (IOException | IllegalArgumentException e) {
                throw new UserException("The force network " + file + " cannot be used: " + e.getMessage(), e);
            }
        }
    }
}
