package org.keldysh.knime.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

class CheckpointFolderTest {

    private static final double[] NUMBERS = {1.5, -0.0, Double.NaN, Double.MIN_VALUE};

    @TempDir
    Path m_parent;

    private Path m_path;

    private CheckpointFolder m_folder;

    private final Fingerprint m_fingerprint = new Fingerprint("test").add(1L);

    @BeforeEach
    void choose() {
        m_path = m_parent.resolve("a/checkpoints");
        m_folder = new CheckpointFolder(m_path);
    }

    private void write(final double... numbers) {
        m_folder.write(m_fingerprint, out -> CheckpointFields.write(out, numbers));
    }

    private Optional<double[]> read() {
        return m_folder.read(m_fingerprint, CheckpointFields::read);
    }

    private Path file() {
        return m_path.resolve(m_fingerprint.hex() + ".checkpoint");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(m_path)) {
            return files.toList();
        }
    }

    @Test
    void whatWasWrittenLastIsRead() throws IOException {
        assertTrue(read().isEmpty());
        write(7);
        write(NUMBERS);
        assertArrayEquals(NUMBERS, read().orElseThrow());
        assertEquals(List.of(file()), files());
    }

    @Test
    void otherComputationsFindNothing() {
        write(NUMBERS);
        assertTrue(m_folder.read(new Fingerprint("test").add(2L), CheckpointFields::read).isEmpty());
    }

    @Test
    void anythingThatChangesIsNoticed() throws IOException {
        write(NUMBERS);
        final byte[] content = Files.readAllBytes(file());
        for (int i = 0; i < content.length; i++) {
            final byte[] damaged = content.clone();
            damaged[i] ^= 1;
            Files.write(file(), damaged);
            assertDamaged();
        }
        for (int length = 0; length < content.length; length++) {
            Files.write(file(), Arrays.copyOf(content, length));
            assertDamaged();
        }
        Files.write(file(), Arrays.copyOf(content, content.length + 1));
        assertDamaged();
    }

    private void assertDamaged() {
        final Exception e = assertThrows(CheckpointException.class, this::read);
        assertEquals("The checkpoint " + file() + " is damaged or incomplete; delete this file to compute its row anew, the other "
            + "rows go on from theirs.", e.getMessage());
        assertTrue(Files.exists(file()));
    }

    @Test
    void aRenamedCheckpointIsRefused() throws IOException {
        write(NUMBERS);
        final Fingerprint other = new Fingerprint("other");
        Files.move(file(), m_path.resolve(other.hex() + ".checkpoint"));
        final Exception e =
            assertThrows(CheckpointException.class, () -> m_folder.read(other, CheckpointFields::read));
        assertTrue(e.getMessage().contains("belongs to another run"), e.getMessage());
    }

    @Test
    void aCheckpointThatCannotBeWrittenLeavesTheLastOne() throws IOException {
        write(NUMBERS);
        final Exception e = assertThrows(CheckpointException.class, () -> m_folder.write(m_fingerprint, out -> {
            out.writeLong(1);
            throw new IOException("No space left on device");
        }));
        assertEquals("The checkpoint " + file() + " cannot be written (No space left on device); make room, or choose another "
            + "checkpoint folder.", e.getMessage());
        assertArrayEquals(NUMBERS, read().orElseThrow());
        assertEquals(List.of(file()), files());
    }

    @Test
    void anInterruptedThreadWritesAWholeCheckpoint() {
        Thread.currentThread().interrupt();
        try {
            write(NUMBERS);
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertArrayEquals(NUMBERS, read().orElseThrow());
    }

    @Test
    void aRemovedCheckpointTakesWhatAKilledProcessLeftWithIt() throws IOException {
        write(NUMBERS);
        final Path other = Files.writeString(m_path.resolve("notes.txt"), "mine");
        Files.writeString(m_path.resolve(m_fingerprint.hex() + "." + Integer.MAX_VALUE + "-3.tmp"), "part");
        final Path running =
            Files.writeString(m_path.resolve(m_fingerprint.hex() + "." + ProcessHandle.current().pid() + "-3.tmp"), "part");
        m_folder.remove(m_fingerprint);
        assertEquals(Set.of(other, running), new HashSet<>(files()));
        m_folder.remove(m_fingerprint);
    }

    @Test
    void clearingLeavesOtherFilesAlone() throws IOException {
        write(NUMBERS);
        final Path other = Files.writeString(m_path.resolve("notes.txt"), "mine");
        m_folder.clear();
        assertEquals(List.of(other), files());
        Files.delete(other);
        m_folder.clear();
        assertFalse(Files.exists(m_path));
        m_folder.clear();
    }

    @Test
    void withoutAFolderNothingIsKept() {
        final CheckpointStore none = CheckpointFolder.of(" ");
        assertSame(CheckpointStore.NONE, none);
        none.write(m_fingerprint, out -> out.writeLong(1));
        assertTrue(none.read(m_fingerprint, CheckpointFields::read).isEmpty());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        final String file = Files.writeString(m_parent.resolve("file"), "").toString();
        final Exception e = assertThrows(IllegalArgumentException.class, () -> CheckpointFolder.of(file));
        assertEquals("The checkpoint folder " + file + " is a file; choose a folder.", e.getMessage());
    }

    /** Every parameter of the device counts, and so does the sign of zero. */
    @Test
    void everyParameterOfADeviceCounts() {
        final HolsteinModel model = new HolsteinModel(1, 2, 3, 4);
        final SquareLattice lattice = new SquareLattice(3, 4, true);
        final Set<String> prints = new HashSet<>();
        final List<Device> devices = List.of(new Device(lattice, model, 5, 6, 7, 8, 9, 0),
            new Device(new SquareLattice(4, 3, true), model, 5, 6, 7, 8, 9, 0),
            new Device(new SquareLattice(3, 4, false), model, 5, 6, 7, 8, 9, 0),
            new Device(lattice, new HolsteinModel(2, 1, 3, 4), 5, 6, 7, 8, 9, 0),
            new Device(lattice, new HolsteinModel(1, 2, 4, 3), 5, 6, 7, 8, 9, 0), new Device(lattice, model, 6, 5, 7, 8, 9, 0),
            new Device(lattice, model, 5, 6, 8, 7, 9, 0), new Device(lattice, model, 5, 6, 7, 8, 0, 9),
            new Device(lattice, model, 5, 6, 7, 8, 9, -0.0));
        devices.forEach(device -> prints.add(new Fingerprint("test").add(device).hex()));
        assertEquals(devices.size(), prints.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a"})
    void theBordersBetweenPartsCount(final String text) {
        assertFalse(new Fingerprint("test").add(text).add("c").hex().equals(new Fingerprint("test").add(text + "c").hex()));
        assertTrue(new Fingerprint("test").add(text).hex().matches("[0-9a-f]{64}"));
    }
}
