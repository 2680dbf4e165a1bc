package org.keldysh.knime.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;

class FileLocationTest {

    @TempDir
    Path m_folder;

    private Optional<Path> knime(final URI location) {
        assertEquals("knime", location.getScheme());
        return Optional.of(m_folder.resolve(location.getHost()).resolve(location.getPath().substring(1)));
    }

    @Test
    void relativePathsStartFromTheWorkflowInKnime() throws InvalidSettingsException {
        assertEquals(m_folder.resolve("knime.workflow/data/my frames.npz"),
            FileLocation.resolve("data/my frames.npz", this::knime));
        assertEquals(m_folder.resolve("knime.mountpoint/a b.npz"),
            FileLocation.resolve("knime://knime.mountpoint/a b.npz", this::knime));
    }

    @Test
    void relativePathsStartFromTheWorkingDirectoryElsewhere() throws InvalidSettingsException {
        assertEquals(Path.of("").toAbsolutePath().resolve("data/frames.npz"), FileLocation.resolve(" data/frames.npz"));
        assertTrue(assertThrows(InvalidSettingsException.class, () -> FileLocation.resolve("knime://knime.workflow/a.npz"))
            .getMessage().contains("known to KNIME only"));
    }

    @Test
    void absolutePathsStayWhatTheyAre() throws InvalidSettingsException {
        assertEquals(m_folder.resolve("a.npz"), FileLocation.resolve(m_folder.resolve("b/../a.npz").toString(), this::knime));
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThrows(InvalidSettingsException.class, () -> FileLocation.resolve(" "));
        assertTrue(assertThrows(InvalidSettingsException.class, () -> FileLocation.resolve("a\0b")).getMessage()
            .contains("cannot be found"));
        assertThrows(InvalidSettingsException.class, () -> FileLocation.resolve("a.npz", location -> {
            throw new IllegalArgumentException("on a server");
        }));
    }
}
