package org.keldysh.headless.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keldysh.headless.UserException;
import org.keldysh.headless.json.JsonObject;
import org.keldysh.learning.ForceFieldChoice;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfSolver;

/** Reads which force field a simulation uses. */
final class ForceFieldInput {

    private ForceFieldInput() {
    }

    /**
     * @param simulation has "forceField", either "negf" or a network file, whose path is relative to the folder of the input file,
     *            and "tolerance", the wanted bound of the error of the densities from Green's functions
     * @param device where it will be used
     * @return the choice
     * @throws UserException if there is no such force field, it is damaged, or not for this device
     */
    static ForceFieldChoice read(final JsonObject simulation, final Device device) {
        final double tolerance = simulation.number("tolerance");
        final String name = simulation.text("forceField");
        if ("negf".equals(name)) {
            requireTolerance(simulation, tolerance);
            return ForceFieldChoice.negf(tolerance);
        }
        final Path file = simulation.file().toAbsolutePath().resolveSibling(name).normalize();
        if (!Files.isRegularFile(file)) {
            throw simulation.refusal("forceField", "must be \"negf\" or a network file, but there is no file " + file);
        }
        return ForceFieldChoice.network(network(file, device));
    }

    private static void requireTolerance(final JsonObject simulation, final double tolerance) {
        try {
            NegfSolver.requireTolerance(tolerance);
        } catch (IllegalArgumentException e) {
            throw simulation.refusal("tolerance", "cannot be used: " + e.getMessage());
        }
    }

    private static ForceNetwork network(final Path file, final Device device) {
        try {
            final ForceNetwork network = ForceNetwork.read(file);
            network.provenance().domain().requireCouplings(device);
            return network;
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException("The force network " + file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
