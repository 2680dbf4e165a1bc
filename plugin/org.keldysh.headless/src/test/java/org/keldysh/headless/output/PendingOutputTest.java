package org.keldysh.headless.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;

class PendingOutputTest {

    private static final PreviousResult WITH_MARKER = (folder, names) -> names.contains("marker");

    private final Cancellation m_cancellation = new Cancellation();

    @TempDir
    Path m_folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(m_folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void folderAppearsAtCommit() throws IOException {
        final Path target = m_folder.resolve("out");
        try (PendingOutput output = PendingOutput.folder(target, WITH_MARKER, m_cancellation)) {
            Files.writeString(output.path().resolve("a"), "1");
            assertFalse(Files.exists(target));
            output.commit();
        }
        assertEquals("1", Files.readString(target.resolve("a")));
        assertEquals(List.of("out"), names());
    }

    @Test
    void folderIsGoneWithoutCommit() throws IOException {
        try (PendingOutput output = PendingOutput.folder(m_folder.resolve("out"), WITH_MARKER, m_cancellation)) {
            Files.createDirectory(output.path().resolve("sub"));
            Files.writeString(output.path().resolve("sub/a"), "1");
        }
        assertEquals(List.of(), names());
    }

    @Test
    void whatKilledProcessesHaveLeftIsDeleted() throws IOException {
        final String dead = "." + Integer.MAX_VALUE + ".tmp";
        Files.writeString(Files.createDirectory(m_folder.resolve(".out" + dead)).resolve("a"), "1");
        Files.createDirectory(m_folder.resolve(".other" + dead));
        final String parent = ".out." + ProcessHandle.current().pid() + "1.tmp.old";
        Files.createDirectory(m_folder.resolve(parent));
        PendingOutput.folder(m_folder.resolve("out"), WITH_MARKER, m_cancellation).close();
        assertEquals(List.of(".other" + dead, parent), names());
    }

    @Test
    void cancelDeletesAndForbidsCommit() throws IOException {
        try (PendingOutput output = PendingOutput.folder(m_folder.resolve("out"), WITH_MARKER, m_cancellation)) {
            Files.writeString(output.path().resolve("a"), "1");
            m_cancellation.cancel();
            assertEquals(List.of(), names());
            assertThrows(CancellationException.class, output::commit);
        }
        assertEquals(List.of(), names());
    }

    @Test
    void earlierResultIsReplacedAsAWhole() throws IOException {
        final Path target = Files.createDirectory(m_folder.resolve("out"));
        Files.writeString(target.resolve("marker"), "");
        Files.writeString(target.resolve("old"), "");
        try (PendingOutput output = PendingOutput.folder(target, WITH_MARKER, m_cancellation)) {
            Files.writeString(output.path().resolve("new"), "");
            output.commit();
        }
        assertFalse(Files.exists(target.resolve("old")));
        assertTrue(Files.exists(target.resolve("new")));
        assertEquals(List.of("out"), names());
    }

    @Test
    void nothingElseIsReplaced() throws IOException {
        final Path target = Files.createDirectory(m_folder.resolve("out"));
        Files.writeString(target.resolve("thesis.tex"), "");
        assertTrue(assertThrows(UserException.class,
            () -> PendingOutput.folder(target, WITH_MARKER, m_cancellation)).getMessage().contains("no earlier run has written"));
        assertTrue(Files.exists(target.resolve("thesis.tex")));
        final Path file = Files.writeString(m_folder.resolve("file"), "");
        assertTrue(assertThrows(UserException.class,
            () -> PendingOutput.folder(file, WITH_MARKER, m_cancellation)).getMessage().contains("is a file"));
    }

    @Test
    void outputNeedsAParentFolder() {
        assertTrue(assertThrows(UserException.class, () -> PendingOutput.file(m_folder.resolve("no/out"),
            m_cancellation)).getMessage().contains("does not exist"));
        assertTrue(assertThrows(UserException.class, () -> PendingOutput.file(m_folder, m_cancellation)).getMessage()
            .contains("is a folder"));
    }

    @Test
    void fileIsReplacedAtCommit() throws IOException {
        final Path target = Files.writeString(m_folder.resolve("a.json"), "old");
        try (PendingOutput output = PendingOutput.file(target, m_cancellation)) {
            Files.writeString(output.path(), "new");
            assertEquals("old", Files.readString(target));
            output.commit();
        }
        assertEquals("new", Files.readString(target));
        assertEquals(List.of("a.json"), names());
    }
}
