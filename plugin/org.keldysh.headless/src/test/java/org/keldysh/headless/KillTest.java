package org.keldysh.headless;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keldysh.headless.workflow.SampleWorkflow;

/** A run that is killed goes on when it is repeated, and gives the same files as one that was left alone. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class KillTest {

    /** What a shell reports for a program that SIGKILL ended: 128 + 9. */
    private static final int KILLED = 137;

    @TempDir
    Path m_folder;

    @BeforeEach
    void copyWorkflow() throws IOException {
        new SampleWorkflow(m_folder);
    }

    private RunningProgram start(final String out) throws IOException {
        return RunningProgram.inBackground(m_folder, "run", "tiny-gating", "--out", out, "--set", "2/count=2", "--set", "3/steps=150",
            "--set", "3/checkpointEvery=5");
    }

    private void complete(final String out) throws IOException, InterruptedException {
        try (RunningProgram program = start(out)) {
            program.awaitLine("Report: ");
            program.awaitEnd();
            assertEquals(0, program.status());
        }
    }

    private static List<Path> files(final Path folder, final String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(folder::relativize).sorted().toList();
        }
    }

    @Test
    void aKilledRunGoesOnWhenItIsRepeated() throws IOException, InterruptedException {
        complete("whole");
        final Path checkpoints = m_folder.resolve("killed.checkpoints");
        try (RunningProgram program = start("killed")) {
            while (files(checkpoints, ".checkpoint").isEmpty()) {
                assertTrue(program.isAlive());
                Thread.sleep(1);
            }
            program.kill();
            assertEquals(KILLED, program.status());
        }
        assertFalse(Files.exists(m_folder.resolve("killed")));
        complete("killed");
        assertSameTables();
        assertTrue(Files.readString(m_folder.resolve("killed/run.json")).contains("trajectories that went on from a checkpoint: "));
        assertEquals(List.of(m_folder.resolve("killed"), m_folder.resolve("tiny-gating"), m_folder.resolve("whole")), names());
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> files = Files.list(m_folder)) {
            return files.sorted().toList();
        }
    }

    private void assertSameTables() throws IOException {
        final List<Path> tables = files(m_folder.resolve("whole"), ".csv");
        assertTrue(tables.size() >= 5, tables.toString());
        assertEquals(tables, files(m_folder.resolve("killed"), ".csv"));
        for (final Path table : tables) {
            assertArrayEquals(Files.readAllBytes(m_folder.resolve("whole").resolve(table)),
                Files.readAllBytes(m_folder.resolve("killed").resolve(table)), table.toString());
        }
    }

    @Test
    void aDamagedCheckpointIsNamedAndStays() throws IOException, InterruptedException {
        final Path checkpoints = m_folder.resolve("out.checkpoints");
        try (RunningProgram program = start("out")) {
            while (files(checkpoints, ".checkpoint").isEmpty()) {
                Thread.sleep(1);
            }
            program.kill();
        }
        final Path damaged = checkpoints.resolve(files(checkpoints, ".checkpoint").get(0));
        final byte[] content = Files.readAllBytes(damaged);
        content[content.length / 2] ^= 1;
        Files.write(damaged, content);
        try (RunningProgram program = start("out")) {
            program.awaitLine("The checkpoint " + damaged.toRealPath() + " is damaged or incomplete; delete this file");
            program.awaitEnd();
            assertEquals(1, program.status());
        }
        assertArrayEquals(content, Files.readAllBytes(damaged));
        Files.delete(damaged);
        complete("out");
    }
}
