package org.keldysh.learning.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path m_folder;

    @Test
    void replacesOnlyWhenAsked() throws IOException {
        final Path file = m_folder.resolve("file");
        WholeFile.write(file, false, temporary -> Files.writeString(temporary, "first"));
        assertThrows(FileAlreadyExistsException.class,
            () -> WholeFile.write(file, false, temporary -> Files.writeString(temporary, "second")));
        assertEquals("first", Files.readString(file));
        WholeFile.write(file, true, temporary -> Files.writeString(temporary, "second"));
        assertEquals("second", Files.readString(file));
        assertEquals(List.of("file"), names());
    }

    @Test
    void aFailureLeavesEverythingAsItWas() throws IOException {
        final Path file = Files.writeString(m_folder.resolve("file"), "old");
        assertThrows(IOException.class, () -> WholeFile.write(file, true, temporary -> {
            Files.writeString(temporary, "half");
            throw new IOException("disk full");
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("file"), names());
    }

    @Test
    void aFileThatAppearsMeanwhileIsKept() throws IOException {
        final Path file = m_folder.resolve("file");
        assertThrows(FileAlreadyExistsException.class, () -> WholeFile.write(file, false, temporary -> {
            Files.writeString(temporary, "late");
            Files.writeString(file, "early");
        }));
        assertEquals("early", Files.readString(file));
        assertEquals(List.of("file"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(m_folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
