package org.keldysh.headless.task;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keldysh.headless.json.JsonFile;
import org.keldysh.headless.json.JsonObject;
import org.keldysh.learning.ForceFieldChoice;
import org.keldysh.physics.dynamics.BrownianSettings;
import org.keldysh.physics.dynamics.Integrator;
import org.keldysh.physics.model.Device;

/**
 * Input of {@link SimulationTask}.
 *
 * @param device the device
 * @param displacement [sites] initial Q, site (x, y) at x * width + y
 * @param settings integration in time
 * @param forceField where the forces come from
 * @param tolerance wanted bound of the error of every density; of no meaning for a network
 * @param recordEvery steps from one recorded frame to the next, at least 1
 */
public record SimulationInput(Device device, double[] displacement, BrownianSettings settings,
    ForceFieldChoice forceField, double tolerance, long recordEvery) {

    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("device", "displacement", "simulation"));

    private static final Set<String> SIMULATION_KEYS = new LinkedHashSet<>(List.of("damping", "timeStep", "steps",
        "noiseTemperature", "seed", "forceField", "tolerance", "recordEvery"));

    private static final String INTEGRATOR = "integrator";

    /**
     * @param file JSON with the keys "device", "displacement" and "simulation"
     * @return its content
     * @throws org.keldysh.headless.UserException if the file is damaged or a value is missing, unknown or out of range
     */
    public static SimulationInput read(final Path file) {
        final JsonObject root = JsonFile.read(file).allowOnly(KEYS);
        final Device device = DeviceInput.device(root);
        final double[] displacement = DeviceInput.displacement(root, device);
        final JsonObject simulation = root.object("simulation")
            .allowOnly(Stream.concat(SIMULATION_KEYS.stream(), Stream.of(INTEGRATOR)).collect(Collectors.toSet()))
            .require(SIMULATION_KEYS);
        return new SimulationInput(device, displacement, settings(root, simulation),
            ForceFieldInput.read(simulation, device), simulation.number("tolerance"), recordEvery(simulation));
    }

    private static BrownianSettings settings(final JsonObject root, final JsonObject simulation) {
        try {
            return new BrownianSettings(simulation.number("damping"), simulation.number("timeStep"),
                simulation.longInteger("steps"), simulation.number("noiseTemperature"), simulation.longInteger("seed"),
                integrator(simulation));
        } catch (IllegalArgumentException e) {
            throw DeviceInput.outOfRange(root, "simulation", e);
        }
    }

    /** The integrator was always that of the literature before it could be chosen. */
    private static Integrator integrator(final JsonObject simulation) {
        final String name = simulation.has(INTEGRATOR) ? simulation.text(INTEGRATOR) : name(Integrator.EULER_MARUYAMA);
        return Stream.of(Integrator.values()).filter(integrator -> name(integrator).equals(name)).findFirst()
            .orElseThrow(() -> simulation.refusal(INTEGRATOR, "must be one of "
                + Stream.of(Integrator.values()).map(SimulationInput::name).collect(Collectors.joining(", ")) + ", but is " + name));
    }

    private static String name(final Integrator integrator) {
        return integrator.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long recordEvery(final JsonObject simulation) {
        final long recordEvery = simulation.longInteger("recordEvery");
        if (recordEvery < 1) {
            throw simulation.refusal("recordEvery", "must be at least 1, but is " + recordEvery);
        }
        return recordEvery;
    }

    /** @return a sentence if no frame is recorded but the initial one; the observables may be all that is wanted */
    public Optional<String> recordingWarning() {
        return recordEvery <= settings.steps() ? Optional.empty()
            : Optional.of("The initial configuration is the only frame, as \"recordEvery\" is " + recordEvery + ", but there are "
                + settings.steps() + " steps.");
    }

    /** @return number of recorded frames: step 0 and every {@link #recordEvery} steps after it */
    public long frames() {
        return settings.steps() / recordEvery + 1;
    }
}
