package org.keldysh.headless.task;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keldysh.headless.json.JsonFile;
import org.keldysh.headless.json.JsonObject;
import org.keldysh.physics.model.Device;

/**
 * Input of {@link ForcesTask}.
 *
 * @param device the device
 * @param displacement [sites] Q, site (x, y) at x * width + y
 */
public record ForcesInput(Device device, double[] displacement) {

    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("device", "displacement"));

    /**
     * @param file JSON with the keys "device" and "displacement"
     * @return its content
     * @throws org.keldysh.headless.UserException if the file is damaged or a value is missing, unknown or out of range
     */
    public static ForcesInput read(final Path file) {
        final JsonObject root = JsonFile.read(file).allowOnly(KEYS);
        final Device device = DeviceInput.device(root);
        return new ForcesInput(device, DeviceInput.displacement(root, device));
    }
}
