package org.keldysh.headless.task;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keldysh.headless.UserException;
import org.keldysh.headless.json.JsonFile;
import org.keldysh.headless.json.JsonObject;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** Reads the parts that every input file has: the device and a configuration of its lattice. */
final class DeviceInput {

    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("length", "width", "periodicWidth", "hopping",
        "coupling", "stiffness", "neighbourCoupling", "leadBroadening", "bathBroadening", "temperature", "leftPotential",
        "rightPotential", "bathPotential"));

    private DeviceInput() {
    }

    /**
     * @param root an input file
     * @return its "device"; all keys are required, so that no result rests on a default that the file does not show
     */
    static Device device(final JsonObject root) {
        return device(root, root.object("device"));
    }

    /**
     * @param file an input file, or the file of a device that a run has written
     * @return its device
     */
    static Device device(final Path file) {
        final JsonObject root = JsonFile.read(file);
        return device(root, root.has("device") ? root.object("device") : root);
    }

    private static Device device(final JsonObject root, final JsonObject object) {
        final JsonObject device = object.allowOnly(KEYS).require(KEYS);
        try {
            return new Device(lattice(device), model(device), device.number("leadBroadening"),
                device.number("bathBroadening"), device.number("temperature"), device.number("leftPotential"),
                device.number("rightPotential"), device.number("bathPotential"));
        } catch (IllegalArgumentException e) {
            throw outOfRange(root, "device", e);
        }
    }

    private static SquareLattice lattice(final JsonObject device) {
        return new SquareLattice(device.integer("length"), device.integer("width"), device.truth("periodicWidth"));
    }

    private static HolsteinModel model(final JsonObject device) {
        return new HolsteinModel(device.number("hopping"), device.number("coupling"), device.number("stiffness"),
            device.number("neighbourCoupling"));
    }

    /**
     * @param root an input file
     * @param device its device
     * @return [sites] its "displacement"
     */
    static double[] displacement(final JsonObject root, final Device device) {
        final double[] displacement = root.numbers("displacement");
        try {
            device.requireDisplacement(displacement);
        } catch (IllegalArgumentException e) {
            throw outOfRange(root, "displacement", e);
        }
        return displacement;
    }

    /**
     * @param root an input file
     * @param key the key whose value is out of range
     * @param cause says which parameter, its value and what would be allowed
     * @return the exception to throw
     */
    static UserException outOfRange(final JsonObject root, final String key, final IllegalArgumentException cause) {
        return new UserException("In the file " + root.file() + ", key \"" + key + "\": " + cause.getMessage(), cause);
    }
}
