package org.keldysh.learning.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.Networks;
import org.keldysh.learning.SyntheticData;
import org.keldysh.learning.network.Activation;
import org.keldysh.learning.patch.LatticeDescriptors;
import org.keldysh.learning.patch.Patch;
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** What ONNX Runtime makes of an exported network. */
class OnnxFileTest {

    @ParameterizedTest
    @CsvSource({"TANH, 9, 6, true, 3", "TANH, 7, 5, false, 3", "TANH, 4, 3, true, 4", "TANH, 5, 6, false, 0",
        "RELU, 9, 6, true, 3", "RELU, 7, 5, false, 3"})
    void forcesAreThoseOfTheNetwork(final Activation activation, final int length, final int width, final boolean periodic,
        final int radius) throws OrtException {
        final Device device = SyntheticData.device(length, width, periodic, 1.7);
        final double[] q = SyntheticData.displacement(device.lattice(), 3);
        final ForceNetwork network = Networks.random(device, radius, activation);
        final Forces expected = new Forces(q.length);
        network.forceField(device).evaluate(q, expected);
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(OnnxFile.bytes(network))) {
            final Map<String, double[]> outputs = run(session, patches(network, device, q));
            assertArrayEquals(expected.density(), outputs.get("density"), 1e-5);
            assertArrayEquals(expected.electronicForce(), outputs.get("electronicForce"), 1e-5);
            assertArrayEquals(expected.uncertainty(), outputs.get("uncertainty"), 1e-5);
        }
    }

    private static float[][] patches(final ForceNetwork network, final Device device, final double[] q) {
        final PatchLayout layout = new PatchLayout(network.patchRadius());
        final LatticeDescriptors descriptors = new LatticeDescriptors(device);
        descriptors.load(q);
        final float[][] patches = new float[q.length][layout.inputs()];
        for (int site = 0; site < q.length; site++) {
            new Patch(layout).write(device, q, descriptors.copy(), site, false, patches[site], 0);
        }
        return patches;
    }

    private static Map<String, double[]> run(final OrtSession session, final float[][] patches) throws OrtException {
        try (OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), patches);
                OrtSession.Result result = session.run(Map.of("patch", input))) {
            return Map.of("density", column(result, "density"), "electronicForce", column(result, "electronicForce"),
                "uncertainty", column(result, "uncertainty"));
        }
    }

    private static double[] column(final OrtSession.Result result, final String name) throws OrtException {
        final float[][] values = (float[][])result.get(name).orElseThrow().getValue();
        final double[] column = new double[values.length];
        for (int site = 0; site < column.length; site++) {
            assertEquals(1, values[site].length);
            column[site] = values[site][0];
        }
        return column;
    }

    @Test
    void metadataSayWhatTheModelFileSays() throws OrtException {
        final Device device = SyntheticData.device(6, 4, true, 1.7);
        final ForceNetwork network = Networks.random(device, 2);
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(OnnxFile.bytes(network))) {
            final Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            assertEquals(ModelCodec.description(network), metadata.get("model.json"));
            assertEquals("2", metadata.get("patchRadius"));
            assertEquals(String.valueOf(new PatchLayout(2).inputs()), metadata.get("inputs"));
            assertEquals(device.model().coupling(), Double.parseDouble(metadata.get("coupling")));
            assertEquals(device.model().stiffness(), Double.parseDouble(metadata.get("stiffness")));
            assertTrue(session.getMetadata().getDescription().contains("column masks"));
            assertEquals("Keldysh", session.getMetadata().getProducerName());
        }
    }

    @Test
    void theSameNetworkGivesTheSameBytes() {
        final Device device = SyntheticData.device(6, 4, true, 1.7);
        assertArrayEquals(OnnxFile.bytes(Networks.random(device, 2)), OnnxFile.bytes(Networks.random(device, 2)));
    }
}
