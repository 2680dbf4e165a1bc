package org.keldysh.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;

class WorkflowSourceTest {

    private final Cancellation m_cancellation = new Cancellation();

    @TempDir
    Path m_temporary;

    private Path m_folder;

    private Path m_archive;

    @BeforeEach
    void create() throws IOException {
        m_folder = new WorkflowFolder(m_temporary.resolve("my workflow")).node(1, "A", "a.A").node(2, "B", "b.B")
            .connect(1, 1, 2, 1).write();
        m_archive = m_temporary.resolve("my workflow.knwf");
    }

    private void zip(final String... entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(m_archive))) {
            for (final String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                final Path source = m_temporary.resolve(entry).normalize();
                zip.write(Files.isRegularFile(source) ? Files.readAllBytes(source) : new byte[0]);
                zip.closeEntry();
            }
        }
    }

    private void zipWorkflow() throws IOException {
        zip("my workflow/", "my workflow/workflow.knime", "my workflow/A (#1)/settings.xml",
            "my workflow/B (#2)/settings.xml");
    }

    private void assertRefused(final Path path, final String expected) {
        final String message =
            assertThrows(UserException.class, () -> WorkflowSource.open(path, m_cancellation)).getMessage();
        assertTrue(message.contains(expected) && message.contains(path.getFileName().toString()), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void readsAFolder() {
        try (WorkflowSource source = WorkflowSource.open(m_folder, m_cancellation)) {
            assertEquals("my workflow", source.read().name());
        }
        assertTrue(Files.exists(m_folder));
    }

    @Test
    void readsAnArchiveAndCleansUp() throws IOException {
        zipWorkflow();
        final Path unpacked;
        try (WorkflowSource source = WorkflowSource.open(m_archive, m_cancellation)) {
            final Workflow workflow = source.read();
            assertEquals("my workflow", workflow.name());
            assertEquals(2, workflow.nodes().size());
            unpacked = workflow.node(1).settingsFile();
            assertTrue(Files.exists(unpacked));
        }
        assertFalse(Files.exists(unpacked));
    }

    @Test
    void cancelDeletesWhatWasUnpacked() throws IOException {
        zipWorkflow();
        try (WorkflowSource source = WorkflowSource.open(m_archive, m_cancellation)) {
            final Path unpacked = source.read().node(1).settingsFile();
            m_cancellation.cancel();
            assertFalse(Files.exists(unpacked));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.999})
    void refusesTruncatedArchives(final double share) throws IOException {
        zipWorkflow();
        final byte[] bytes = Files.readAllBytes(m_archive);
        Files.write(m_archive, Arrays.copyOf(bytes, (int)(share * bytes.length)));
        assertRefused(m_archive, "is damaged or incomplete");
    }

    @Test
    void refusesAFlippedBit() throws IOException {
        zipWorkflow();
        final byte[] bytes = Files.readAllBytes(m_archive);
        bytes[200] ^= 1;
        Files.write(m_archive, bytes);
        assertRefused(m_archive, "is damaged or incomplete");
    }

    @Test
    void writesNothingOutsideItsFolder() throws IOException {
        zip("my workflow/workflow.knime", "../evil");
        assertRefused(m_archive, "would be written outside");
        zip("my workflow/workflow.knime", "/tmp/keldysh-evil");
        assertRefused(m_archive, "would be written outside");
        assertFalse(Files.exists(Path.of("/tmp/keldysh-evil")));
    }

    @Test
    void refusesWhatIsNotExactlyOneWorkflow() throws IOException {
        zip("workflow.knime");
        assertRefused(m_archive, "exactly one folder");
        zip("my workflow/workflow.knime", "other/workflow.knime");
        assertRefused(m_archive, "exactly one folder");
        zip("my workflow/A (#1)/settings.xml");
        assertRefused(m_archive, "exactly one folder");
    }

    @Test
    void refusesOtherPaths() throws IOException {
        assertRefused(m_temporary.resolve("gone"), "does not exist");
        assertRefused(m_folder.resolve("A (#1)"), "holds no workflow.knime");
        assertRefused(m_folder.resolve("workflow.knime"), "give a workflow folder");
    }
}
