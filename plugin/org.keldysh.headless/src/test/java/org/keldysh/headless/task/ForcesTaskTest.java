package org.keldysh.headless.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.task.ProgressMonitor;

class ForcesTaskTest {

    private static final double TOLERANCE = 1e-8;

    /** The cases were computed independently: eigendecomposition with analytic integrals over the energy. */
    @ParameterizedTest
    @ValueSource(strings = {"c01_tiny_3x2_random", "c02_6x4_random_bias", "c03_5x3_open_y_symmetric_bias",
        "c04_8x4_bath_three_reservoirs", "c05_8x6_CDW_equilibrium"})
    void agreesWithReference(final String name) throws IOException {
        final JsonNode reference = reference(name);
        final ForcesInput input = new ForcesInput(device(reference.get("params")), array(reference.get("Q")));
        final ForcesResult result = new ForcesTask(input, TOLERANCE, 2).run(ProgressMonitor.NONE);
        assertArrayEquals(array(reference.get("n")), result.density(), TOLERANCE);
        assertArrayEquals(array(reference.get("F")), result.force(), 1.5 * TOLERANCE);
        assertEquals(reference.get("currents").get("L").doubleValue(), result.currents().left(), TOLERANCE);
        assertEquals(reference.get("currents").get("R").doubleValue(), result.currents().right(), TOLERANCE);
        assertEquals(reference.get("currents").path("B").doubleValue(), result.currents().bath(), TOLERANCE);
        assertTrue(result.densityError() <= TOLERANCE, "estimated error " + result.densityError());
        for (int i = 0; i < result.density().length; i++) {
            assertEquals(input.device().model().coupling() * (result.density()[i] - 0.5), result.electronicForce()[i],
                1e-14);
        }
    }

    private static JsonNode reference(final String name) throws IOException {
        try (InputStream in = ForcesTaskTest.class.getResourceAsStream("/reference/" + name + ".json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static double[] array(final JsonNode numbers) {
        final double[] values = new double[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i).doubleValue();
        }
        return values;
    }

    private static Device device(final JsonNode p) {
        return new Device(
            new SquareLattice(p.get("Lx").intValue(), p.get("Ly").intValue(), p.get("periodic_y").booleanValue()),
            new HolsteinModel(number(p, "t"), number(p, "g"), number(p, "k"), number(p, "kappa")),
            number(p, "gamma_lead"), number(p, "gamma_bath"), number(p, "T"), number(p, "muL"), number(p, "muR"),
            number(p, "mub"));
    }

    private static double number(final JsonNode parameters, final String name) {
        return parameters.get(name).doubleValue();
    }
}
