package org.keldysh.knime.node.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.knime.node.CheckpointFiles;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.node.lattice.LatticeGeneratorNodeFactory;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

/** Trajectories that were interrupted. */
@Timeout(60)
class TrajectoryCheckpointsTest {

    private static final HolsteinDevicePortObject DEVICE = TestDevices.tiny();

    private static PortObject s_configurations;

    @TempDir
    Path m_folder;

    @BeforeAll
    static void generate() throws Exception {
        s_configurations =
            TestNode.of(new LatticeGeneratorNodeFactory()).set("kind", "THERMAL").set("count", 3).execute(DEVICE)[0];
    }

    private TestNode node() {
        return TestNode.of(new BrownianDynamicsNodeFactory()).set("steps", 30L).set("recordEvery", 3L)
            .set("checkpointFolder", m_folder.toString()).set("checkpointEvery", 4L);
    }

    private static void assertSame(final PortObject[] expected, final PortObject[] tables) {
        for (int port = 0; port < expected.length; port++) {
            assertEquals(Tables.content(expected[port]), Tables.content(tables[port]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EULER_MARUYAMA", "LEIMKUHLER_MATTHEWS", "STOCHASTIC_HEUN"})
    void aCancelledExecutionGoesOnAsIfItHadNeverStopped(final String integrator) throws Exception {
        final PortObject[] whole = node().set("checkpointFolder", "").set("integrator", integrator).execute(DEVICE, s_configurations);
        assertTrue(
            CheckpointFiles.cancelAfter(1, m_folder, node().set("integrator", integrator), DEVICE, s_configurations));
        assertFalse(CheckpointFiles.in(m_folder).isEmpty());
        assertSame(whole, node().set("integrator", integrator).execute(DEVICE, s_configurations));
        assertEquals(List.of(), CheckpointFiles.in(m_folder));
    }

    @Test
    void keptTrajectoriesAreTakenFromTheirFiles() throws Exception {
        final PortObject[] first = node().set("keepCheckpoints", true).execute(DEVICE, s_configurations);
        final List<Path> files = CheckpointFiles.in(m_folder);
        assertEquals(3, files.size());
        assertSame(first, node().set("keepCheckpoints", true).execute(DEVICE, s_configurations));
        assertEquals(files, CheckpointFiles.in(m_folder));
    }

    @ParameterizedTest
    @CsvSource({"timeStep, 0.05", "damping, 2", "noiseTemperature, 0.03", "tolerance, 1e-4"})
    void anotherSettingStartsFromTheBeginning(final String key, final double value) throws Exception {
        node().set("keepCheckpoints", true).execute(DEVICE, s_configurations);
        final PortObject[] whole = node().set("checkpointFolder", "").set(key, value).execute(DEVICE, s_configurations);
        assertSame(whole, node().set(key, value).execute(DEVICE, s_configurations));
        assertEquals(3, CheckpointFiles.in(m_folder).size(), "those of the other setting stay");
    }

    /** A noise temperature is the same thing in a row as in the settings. */
    @Test
    void aNoiseTemperatureOfARowFindsTheCheckpointsOfTheSetting() throws Exception {
        final TestNode node = node().set("keepCheckpoints", true);
        final PortObject[] whole = node.set("noiseTemperature", 0.07).execute(DEVICE, s_configurations);
        final List<Path> files = CheckpointFiles.in(m_folder);
        node.set("noiseTemperature", 0.02);
        assertSame(whole, node.execute(DEVICE, withNoise(0.07)));
        assertEquals(files, CheckpointFiles.in(m_folder));
        node.execute(DEVICE, withNoise(0.08));
        assertEquals(6, CheckpointFiles.in(m_folder).size());
    }

    private static PortObject withNoise(final double temperature) {
        return Tables.with(s_configurations, LatticeColumn.NOISE_TEMPERATURE, new DoubleCell(temperature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "recordEvery", "steps"})
    void anotherNumberStartsFromTheBeginning(final String key) throws Exception {
        node().set("keepCheckpoints", true).execute(DEVICE, s_configurations);
        final PortObject[] whole = node().set("checkpointFolder", "").set(key, 7L).execute(DEVICE, s_configurations);
        assertSame(whole, node().set(key, 7L).execute(DEVICE, s_configurations));
    }

    @Test
    void aDamagedCheckpointIsNamedWithItsRow() throws Exception {
        node().set("keepCheckpoints", true).execute(DEVICE, s_configurations);
        final Path damaged = CheckpointFiles.in(m_folder).get(0);
        final byte[] content = Files.readAllBytes(damaged);
        content[content.length - 40] ^= 4;
        Files.write(damaged, content);
        final Exception e = assertThrows(KNIMEException.class, () -> node().execute(DEVICE, s_configurations));
        assertTrue(e.getMessage().matches("Row \"Row\\d\": The checkpoint .* is damaged or incomplete; .*"), e.getMessage());
        assertTrue(e.getMessage().contains(damaged.toString()), e.getMessage());
        assertArrayEquals(content, Files.readAllBytes(damaged));
    }
}
