package org.keldysh.learning.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.ForceNetworkFormatException;
import org.keldysh.learning.Networks;
import org.keldysh.learning.SyntheticData;
import org.keldysh.learning.network.Activation;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;

class ForceNetworkFileTest {

    private static final Device DEVICE = SyntheticData.device(6, 4, true, 1.7);

    private final ForceNetwork m_network = Networks.random(DEVICE, 1);

    private final byte[] m_bytes = ForceNetworkFile.bytes(m_network);

    @TempDir
    private Path m_folder;

    private static ForceNetwork read(final byte[] bytes) throws IOException {
        return ForceNetwork.read(new ByteArrayInputStream(bytes));
    }

    private static String refusal(final byte[] bytes) {
        return assertThrows(ForceNetworkFormatException.class, () -> read(bytes)).getMessage();
    }

    @Test
    void whatIsWrittenIsReadAndWrittenAgainWithTheSameBytes() throws IOException {
        final ForceNetwork copy = read(m_bytes);
        assertArrayEquals(m_bytes, ForceNetworkFile.bytes(copy));
        assertArrayEquals(density(m_network), density(copy));
        assertEquals(m_network.provenance().domain(), copy.provenance().domain());
        assertEquals(m_network.provenance().metrics(), copy.provenance().metrics());
        assertEquals(m_network.weightCount(), copy.weightCount());
        assertEquals(1, copy.patchRadius());
    }

    @Test
    void theActivationIsWrittenAndRead() throws IOException {
        final ForceNetwork network = Networks.random(DEVICE, 1, Activation.RELU);
        assertTrue(ModelCodec.description(network).contains("\"activation\": \"relu\""));
        final ForceNetwork copy = read(ForceNetworkFile.bytes(network));
        assertEquals(Activation.RELU, copy.committee().activation());
        assertEquals(Activation.RELU, copy.provenance().settings().activation());
        assertArrayEquals(density(network), density(copy));
    }

    private static double[] density(final ForceNetwork network) {
        final Forces forces = new Forces(DEVICE.lattice().sites());
        network.forceField(DEVICE).evaluate(SyntheticData.displacement(DEVICE.lattice(), 1), forces);
        return forces.density();
    }

    @Test
    void fileReplacesAnotherAndNothingElseIsLeft() throws IOException {
        final Path file = m_folder.resolve("network.keldysh");
        Files.writeString(file, "old");
        m_network.writeTo(file);
        assertArrayEquals(m_bytes, Files.readAllBytes(file));
        assertArrayEquals(m_bytes, ForceNetworkFile.bytes(ForceNetwork.read(file)));
        try (Stream<Path> files = Files.list(m_folder)) {
            assertEquals(List.of(file), files.toList());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertEquals(2, zip.size());
        }
        assertThrows(IOException.class, () -> m_network.writeTo(m_folder.resolve("missing").resolve("network.keldysh")));
    }

    @Test
    void everyTruncationIsRefused() {
        for (int length = 0; length < m_bytes.length; length++) {
            final String message = refusal(Arrays.copyOf(m_bytes, length));
            assertTrue(message.startsWith("The force network is "), message);
        }
        assertTrue(refusal(Arrays.copyOf(m_bytes, m_bytes.length + 1)).contains("damaged"));
    }

    @Test
    void everyFlippedByteIsRefused() {
        for (int i = 0; i < m_bytes.length; i++) {
            final byte[] damaged = m_bytes.clone();
            damaged[i] ^= 0x10;
            assertTrue(refusal(damaged).startsWith("The force network is "), "byte " + i);
        }
    }

    @Test
    void messageNamesTheFile() throws IOException {
        final Path file = m_folder.resolve("notes.txt");
        Files.writeString(file, "not a network");
        assertEquals(file + " is not a Keldysh force network; choose a file that was written by Keldysh.",
            assertThrows(ForceNetworkFormatException.class, () -> ForceNetwork.read(file)).getMessage());
    }

    private byte[] resealed(final UnaryOperator<String> editDescription, final UnaryOperator<byte[]> editWeights) {
        final Map<String, byte[]> entries = new HashMap<>(ModelCodec.encode(m_network));
        entries.computeIfPresent("model.json", (name, json) -> editDescription
            .apply(new String(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        entries.computeIfPresent("weights.bin", (name, weights) -> editWeights.apply(weights));
        return SealedArchive.seal(entries);
    }

    @Test
    void newerFormatIsRefusedWhateverIsInIt() {
        assertEquals("The force network was written by a newer version of Keldysh (format 5, this one reads up to 4); update "
            + "Keldysh to use it.", refusal(resealed(json -> "{\"formatVersion\": 5, \"layers\": []}", w -> w)));
    }

    @Test
    void formatOfATestVersionIsRefused() {
        assertEquals("The force network was written by a test version of Keldysh (format 3, whose inputs were others); train the "
            + "network again.", refusal(resealed(json -> json.replace("\"formatVersion\": 4", "\"formatVersion\": 3"), w -> w)));
    }

    @Test
    void intactArchivesWithSenselessContentAreRefused() {
        final List<UnaryOperator<String>> edits = List.of(json -> "", json -> "[1]", json -> "{}",
            json -> json.replaceFirst("\"members\"", "\"persons\""), json -> json.replaceFirst("tanh", "sine"),
            json -> json.replaceFirst("(?s)(\"settings\".*)tanh", "$1sine"), json -> json.replaceFirst("\"activation\"", "\"function\""),
            json -> json.replace("Keldysh force network", "other"), json -> json.replace("\"patchRadius\"", "\"radius\""),
            json -> json.replaceFirst("\"provenance\"", "\"origin\""), json -> json.replaceFirst("\"domain\"", "\"region\""),
            json -> json.replaceFirst("\"stiffness\": 1.0", "\"stiffness\": -1.0"),
            json -> json.replaceFirst("\"minimum\": 1.7", "\"minimum\": 9"));
        for (final UnaryOperator<String> edit : edits) {
            final String message = refusal(resealed(edit, w -> w));
            assertTrue(message.contains("description that does not make sense"), message);
        }
        assertThrows(ForceNetworkFormatException.class, () -> read(resealed(s -> s, w -> Arrays.copyOf(w, w.length - 4))));
        assertThrows(ForceNetworkFormatException.class, () -> read(resealed(s -> s, w -> Arrays.copyOf(w, w.length + 4))));
        assertTrue(refusal(SealedArchive.seal(Map.of("weights.bin", new byte[4]))).contains("has no model.json"));
    }
}
