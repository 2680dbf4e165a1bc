package org.keldysh.physics.negf;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** A case computed independently, by eigendecomposition of H_eff with analytic energy integrals. */
record ReferenceCase(String name, Device device, double[] displacement, double[] density, double[] force, double left,
    double right) {

    static Stream<ReferenceCase> all() {
        return Stream.of("c01_tiny_3x2_random", "c02_6x4_random_bias", "c03_5x3_open_y_symmetric_bias",
            "c04_8x4_bath_three_reservoirs", "c05_8x6_CDW_equilibrium").map(ReferenceCase::load);
    }

    private static ReferenceCase load(final String name) {
        try (InputStream in = ReferenceCase.class.getResourceAsStream("/reference/" + name + ".json")) {
            final JsonObject json = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonObject();
            final JsonObject currents = json.getAsJsonObject("currents");
            return new ReferenceCase(name, device(json.getAsJsonObject("params")), numbers(json, "Q"), numbers(json, "n"),
                numbers(json, "F"), currents.get("L").getAsDouble(), currents.get("R").getAsDouble());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(final JsonObject json, final String key) {
        return new Gson().fromJson(json.get(key), double[].class);
    }

    private static Device device(final JsonObject p) {
        final SquareLattice lattice =
            new SquareLattice(p.get("Lx").getAsInt(), p.get("Ly").getAsInt(), p.get("periodic_y").getAsBoolean());
        final HolsteinModel model = new HolsteinModel(number(p, "t"), number(p, "g"), number(p, "k"), number(p, "kappa"));
        return new Device(lattice, model, number(p, "gamma_lead"), number(p, "gamma_bath"), number(p, "T"), number(p, "muL"),
            number(p, "muR"), number(p, "mub"));
    }

    private static double number(final JsonObject json, final String key) {
        return json.get(key).getAsDouble();
    }

    @Override
    public String toString() {
        return name;
    }
}
