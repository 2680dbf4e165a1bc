package org.keldysh.knime.checkpoint;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder with one file per computation, named by its fingerprint, so that a checkpoint of another computation is never found.
 * Files are written under a temporary name and moved: whenever the process is killed, the last checkpoint is whole.
 */
public final class CheckpointFolder implements CheckpointStore {

    /** Key of the setting with the path of the folder, in the nodes that have one. */
    public static final String FOLDER_KEY = "checkpointFolder";

    /** Key of the setting that lets checkpoints stay. */
    public static final String KEEP_KEY = "keepCheckpoints";

    private static final Pattern CHECKPOINT = Pattern.compile("[0-9a-f]{64}\\.checkpoint");

    private static final Pattern TEMPORARY = Pattern.compile("[0-9a-f]{64}\\.(\\d{1,18})-\\d+\\.tmp");

    private static final AtomicLong TEMPORARY_FILES = new AtomicLong();

    private final Path m_folder;

    /** @param folder where the files are; made with the first of them */
    public CheckpointFolder(final Path folder) {
        m_folder = folder.toAbsolutePath().normalize();
    }

    /**
     * @param setting path of a folder; empty for no checkpoints
     * @return where checkpoints go
     * @throws IllegalArgumentException if the text is no path or the path is not that of a folder
     */
    public static CheckpointStore of(final String setting) {
        if (setting.isBlank()) {
            return CheckpointStore.NONE;
        }
        try {
            final Path folder = Path.of(setting.strip());
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new IllegalArgumentException("The checkpoint folder " + folder + " is a file; choose a folder.");
            }
            return new CheckpointFolder(folder);
        } catch (final InvalidPathException e) {
            throw new IllegalArgumentException("The checkpoint folder \"" + setting + "\" is not a path (" + e.getReason()
                + "); choose a folder.", e);
        }
    }

    /** @return the folder, absolute */
    public Path path() {
        return m_folder;
    }

    @Override
    public <T> Optional<T> read(final Fingerprint fingerprint, final Decoder<T> decoder) {
        final String name = fingerprint.hex();
        final Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CheckpointFile.read(file.toFile(), name, decoder));
        } catch (final IOException e) {
            throw new CheckpointException("The checkpoint " + file + " cannot be read (" + e.getMessage()
                + "); make it readable, or delete it to compute its row anew.", e);
        }
    }

    @Override
    public void write(final Fingerprint fingerprint, final Encoder encoder) {
        final String name = fingerprint.hex();
        final Path temporary = m_folder.resolve(
            name + "." + ProcessHandle.current().pid() + "-" + TEMPORARY_FILES.incrementAndGet() + ".tmp");
        try {
            Files.createDirectories(m_folder);
            try {
                CheckpointFile.write(temporary.toFile(), name, encoder);
                Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (final IOException e) {
            throw new CheckpointException("The checkpoint " + file(name) + " cannot be written (" + e.getMessage()
                + "); make room, or choose another checkpoint folder.", e);
        }
    }

    @Override
    public void remove(final Fingerprint fingerprint) {
        final String name = fingerprint.hex();
        try {
            Files.deleteIfExists(file(name));
            removeAbandoned(name + ".*.tmp");
        } catch (final IOException e) {
            throw cannotRemove(e);
        }
    }

    /**
     * Removes all checkpoints, and the folder if nothing else is in it.
     *
     * @throws CheckpointException if a file cannot be removed
     */
    public void clear() {
        if (!Files.isDirectory(m_folder)) {
            return;
        }
        try {
            try (DirectoryStream<Path> files =
                Files.newDirectoryStream(m_folder, file -> CHECKPOINT.matcher(file.getFileName().toString()).matches())) {
                for (final Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            removeAbandoned("*.tmp");
            deleteIfEmpty();
        } catch (final IOException e) {
            throw cannotRemove(e);
        }
    }

    private void deleteIfEmpty() throws IOException {
        final boolean empty;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(m_folder)) {
            empty = !files.iterator().hasNext();
        }
        if (empty) {
            Files.deleteIfExists(m_folder);
        }
    }

    /** Deletes temporary files of processes that were killed in the middle of a checkpoint. */
    private void removeAbandoned(final String glob) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(m_folder, glob)) {
            for (final Path file : files) {
                final Matcher name = TEMPORARY.matcher(file.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (final NoSuchFileException e) {
            return; // no folder, no files
        }
    }

    private Path file(final String fingerprint) {
        return m_folder.resolve(fingerprint + ".checkpoint");
    }

    private CheckpointException cannotRemove(final IOException cause) {
        return new CheckpointException("The results are complete, but their checkpoints in " + m_folder + " cannot be removed ("
            + cause.getMessage() + "); make the folder writable and run again.", cause);
    }
}
