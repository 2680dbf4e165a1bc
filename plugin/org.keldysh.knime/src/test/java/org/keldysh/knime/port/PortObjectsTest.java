package org.keldysh.knime.port;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.network.Activation;
import org.keldysh.learning.train.ForceNetworkTrainer;
import org.keldysh.learning.train.TrainingObserver;
import org.keldysh.learning.train.TrainingSettings;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class PortObjectsTest {

    private static ForceNetworkPortObject s_network;

    @BeforeAll
    static void train() {
        final List<LabelledConfiguration> labels = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            final double[] density = new double[24];
            Arrays.setAll(density, i -> 0.4 + 0.01 * i);
            labels.add(new LabelledConfiguration(TestDevices.TINY.withLeftPotential(1.5 + 0.1 * c), new double[24], density, ""));
        }
        s_network = new ForceNetworkPortObject(
            new ForceNetworkTrainer(new TrainingSettings(1, new int[]{3}, Activation.RELU, 2, 1, 0, 16, 1e-3, 0, false, false, 1))
                .train(labels, List.of(), TrainingObserver.NONE, ProgressMonitor.NONE).network());
    }

    private static byte[] bytes(final PortObject object) throws Exception {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(object, bytes, new ExecutionMonitor());
        return bytes.toByteArray();
    }

    private static PortObject read(final byte[] bytes) throws Exception {
        return PortUtil.readObjectFromStream(new ByteArrayInputStream(bytes), new ExecutionMonitor());
    }

    private static byte[] export(final ExportableArtifact artifact) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        artifact.writeTo(bytes);
        return bytes.toByteArray();
    }

    @Test
    void aDeviceSurvivesStorage() throws Exception {
        final HolsteinDevicePortObject device = TestDevices.tiny();
        assertEquals(device, read(bytes(device)));
        assertEquals(device.getSpec(), read(bytes(device)).getSpec());
    }

    @Test
    void aNetworkSurvivesStorage() throws Exception {
        final ForceNetworkPortObject stored = (ForceNetworkPortObject)read(bytes(s_network));
        assertArrayEquals(export(s_network), export(stored));
        assertEquals(s_network.getSpec(), stored.getSpec());
    }

    @Test
    void specificationsSurviveStorage() throws Exception {
        for (final ForceNetworkPortObjectSpec spec : List.of(s_network.getSpec(), ForceNetworkPortObjectSpec.untrained(4))) {
            final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PortObjectSpecZipOutputStream out = PortUtil.getPortObjectSpecZipOutputStream(bytes)) {
                new ForceNetworkPortObjectSpec.Serializer().savePortObjectSpec(spec, out);
            }
            assertEquals(spec, new ForceNetworkPortObjectSpec.Serializer().loadPortObjectSpec(
                PortUtil.getPortObjectSpecZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
        }
    }

    @Test
    void theExportedDeviceIsTheInputOfTheCommandLine() throws Exception {
        assertEquals("device.json", TestDevices.tiny().fileName());
        final JsonObject json = JsonParser
            .parseString(new String(export(TestDevices.tiny()), StandardCharsets.UTF_8)).getAsJsonObject();
        assertEquals(List.of("length", "width", "periodicWidth", "hopping", "coupling", "stiffness", "neighbourCoupling",
            "leadBroadening", "bathBroadening", "temperature", "leftPotential", "rightPotential", "bathPotential"),
            List.copyOf(json.keySet()));
        assertEquals(TestDevices.TINY, DeviceJson.read(json));
    }

    @Test
    void summariesNameWhatMatters() {
        assertTrue(TestDevices.tiny().getSummary().contains("6 x 4 sites"));
        assertTrue(s_network.getSummary().contains("patch radius 1"));
        assertEquals("force-network.keldysh", s_network.fileName());
    }

    @Test
    void typesAreRegistered() {
        assertSame(HolsteinDevicePortObject.class, HolsteinDevicePortObject.TYPE.getPortObjectClass());
        assertEquals("Force Network",
            PortTypeRegistry.getInstance().getPortType(ForceNetworkPortObject.class).getName());
    }

    /** The last bytes of a zip file are a directory that is not needed to read it as a stream. */
    @Test
    void truncatedDevicesAreRefusedUnlessAllContentIsThere() throws Exception {
        final HolsteinDevicePortObject.Serializer serializer = new HolsteinDevicePortObject.Serializer();
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PortObjectZipOutputStream out = PortUtil.getPortObjectZipOutputStream(bytes)) {
            serializer.savePortObject(TestDevices.tiny(), out, new ExecutionMonitor());
        }
        assertWholeOrRefused(TestDevices.TINY, bytes.toByteArray(),
            in -> serializer.loadPortObject(in, null, new ExecutionMonitor()).device());
    }

    @Test
    void truncatedNetworksAreRefusedUnlessAllContentIsThere() throws Exception {
        final ForceNetworkPortObject.Serializer serializer = new ForceNetworkPortObject.Serializer();
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PortObjectZipOutputStream out = PortUtil.getPortObjectZipOutputStream(bytes)) {
            serializer.savePortObject(s_network, out, new ExecutionMonitor());
        }
        assertWholeOrRefused(modelFile(s_network), bytes.toByteArray(),
            in -> modelFile(serializer.loadPortObject(in, null, new ExecutionMonitor())));
    }

    private static ByteBuffer modelFile(final ForceNetworkPortObject network) throws IOException {
        return ByteBuffer.wrap(export(network));
    }

    private interface Loader {
        Object load(PortObjectZipInputStream in) throws IOException;
    }

    private static void assertWholeOrRefused(final Object content, final byte[] whole, final Loader loader)
        throws Exception {
        final int begin = firstOpened(whole);
        int refused = 0;
        for (int length = begin; length < whole.length; length += 7) {
            try (PortObjectZipInputStream in = open(Arrays.copyOf(whole, length))) {
                assertEquals(content, loader.load(in));
            } catch (final IOException e) {
                assertTrue(e.getMessage().matches("The .*\\."), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > (whole.length - begin) / 14, refused + " of " + (whole.length - begin) / 7);
    }

    private static PortObjectZipInputStream open(final byte[] bytes) throws IOException {
        return PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(bytes));
    }

    /** Shorter streams are refused by KNIME itself. */
    private static int firstOpened(final byte[] whole) {
        for (int length = 0; length < whole.length; length++) {
            try (PortObjectZipInputStream in = open(Arrays.copyOf(whole, length))) {
                return length;
            } catch (final IOException e) {
                continue;
            }
        }
        throw new AssertionError("The whole stream cannot be opened.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"version":1,"length":6                       | not valid JSON
        {"version":1}                                 | "length" is missing
        {"version":1,"length":"6"}                    | "length" is not a number
        {"version":1,"length":1.5}                    | "length" is not an integer
        {"version":1,"length":6,"width":4,"periodicWidth":1} | "periodicWidth" is not true or false
        {"version":2}                                 | update Keldysh
        {"length":6}                                  | "version" is missing
        """)
    void damagedDevicesAreRefusedInOneSentence(final String text, final String part) throws Exception {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PortObjectSpecZipOutputStream out = PortUtil.getPortObjectSpecZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("device-spec.json"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        final IOException e =
            assertThrows(IOException.class, () -> new HolsteinDevicePortObjectSpec.Serializer().loadPortObjectSpec(
                PortUtil.getPortObjectSpecZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
        assertTrue(e.getMessage().contains(part) && e.getMessage().endsWith("."), e.getMessage());
    }

    @Test
    void impossibleDevicesAreRefused() {
        final JsonObject json = DeviceJson.write(TestDevices.TINY);
        json.addProperty("temperature", -1);
        assertTrue(assertThrows(IOException.class, () -> DeviceJson.read(json)).getMessage().contains("temperature"));
    }
}
