package org.keldysh.knime.node.labeler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keldysh.knime.node.CheckpointFiles;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.node.lattice.LatticeGeneratorNodeFactory;
import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

/** Labelling that was interrupted. */
@Timeout(60)
class LabelCheckpointsTest {

    private static final HolsteinDevicePortObject DEVICE = TestDevices.tiny();

    private static final int ROWS = 60;

    private static PortObject s_configurations;

    @TempDir
    Path m_folder;

    @BeforeAll
    static void generate() throws Exception {
        s_configurations =
            TestNode.of(new LatticeGeneratorNodeFactory()).set("kind", "THERMAL").set("count", ROWS).execute(DEVICE)[0];
    }

    private TestNode node() {
        return TestNode.of(new NegfForceLabelerNodeFactory()).set("checkpointFolder", m_folder.toString());
    }

    private static PortObject label(final TestNode node) throws Exception {
        return node.execute(DEVICE, s_configurations)[0];
    }

    @Test
    void finishedRowsAreNotComputedAgain() throws Exception {
        final PortObject whole = label(node().set("checkpointFolder", ""));
        assertTrue(CheckpointFiles.cancelAfter(3, m_folder, node(), DEVICE, s_configurations));
        final List<Path> finished = CheckpointFiles.in(m_folder);
        assertTrue(finished.size() >= 3 && finished.size() < ROWS, finished.toString());
        final FileTime old = FileTime.fromMillis(1_000_000);
        for (final Path file : finished) {
            Files.setLastModifiedTime(file, old);
        }
        assertEquals(Tables.content(whole), Tables.content(label(node().set("keepCheckpoints", true))));
        assertEquals(ROWS, CheckpointFiles.in(m_folder).size());
        for (final Path file : finished) {
            assertEquals(old, Files.getLastModifiedTime(file));
        }
        assertEquals(Tables.content(whole), Tables.content(label(node())));
        assertEquals(List.of(), CheckpointFiles.in(m_folder));
    }

    @Test
    void anotherToleranceIsAnotherLabel() throws Exception {
        label(node().set("keepCheckpoints", true));
        final PortObject coarse = label(node().set("checkpointFolder", "").set("tolerance", 1e-3));
        assertEquals(Tables.content(coarse), Tables.content(label(node().set("tolerance", 1e-3))));
        assertEquals(ROWS, CheckpointFiles.in(m_folder).size());
    }

    @Test
    void aDamagedFileIsNamedWithItsRow() throws Exception {
        label(node().set("keepCheckpoints", true));
        final Path damaged = CheckpointFiles.in(m_folder).get(7);
        Files.writeString(damaged, "something else");
        final Exception e = assertThrows(KNIMEException.class, () -> label(node()));
        assertTrue(e.getMessage().startsWith("Row \"Row") && e.getMessage().contains(damaged + " is damaged or incomplete; delete"),
            e.getMessage());
        assertEquals("something else", Files.readString(damaged));
    }
}
