package org.keldysh.headless.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;

/**
 * A file or folder that comes into being completely or not at all: everything is written to a temporary sibling, which
 * {@link #commit} moves to its place. Closing without commit, or a cancel at any time, deletes what was written.
 */
public final class PendingOutput implements AutoCloseable {

    private final Path m_target;

    private final Path m_pending;

    private final Cancellation.Registration m_registration;

    private boolean m_open = true;

    private PendingOutput(final Path target, final Path pending, final Cancellation cancellation) {
        m_target = target;
        m_pending = pending;
        m_registration = cancellation.onCancel(this::discard);
    }

    /**
     * @param target the file to be written; an existing file is replaced at commit
     * @param cancellation discards the file
     * @return the output, whose {@link #path} does not exist yet
     * @throws UserException if there is no folder for it
     */
    public static PendingOutput file(final Path target, final Cancellation cancellation) {
        final Path absolute = requireParent(target);
        if (Files.isDirectory(absolute)) {
            throw new UserException("The output " + target + " is a folder; give the path of a file.");
        }
        return new PendingOutput(absolute, temporarySibling(absolute), cancellation);
    }

    /**
     * @param target the folder to be written
     * @param previous recognises the result of an earlier run, which is replaced at commit; anything else is not touched
     * @param cancellation discards the folder
     * @return the output, whose {@link #path} is an empty folder
     * @throws UserException if the folder exists and holds anything but a result of an earlier run
     */
    public static PendingOutput folder(final Path target, final PreviousResult previous,
        final Cancellation cancellation) {
        final Path absolute = requireParent(target);
        previous.requireReplaceable(absolute);
        final Path pending = temporarySibling(absolute);
        try {
            deleteAbandoned(absolute);
            Files.createDirectory(pending);
        } catch (IOException e) {
            throw new UserException("The folder " + absolute.getParent() + " cannot be written to (" + e.getMessage()
                + "); choose another output folder with --out.", e);
        }
        return new PendingOutput(absolute, pending, cancellation);
    }

    private static Path requireParent(final Path target) {
        final Path absolute = target.toAbsolutePath().normalize();
        if (absolute.getParent() == null) {
            throw new UserException("The output " + target + " is the root of the file system; choose another one.");
        }
        if (!Files.isDirectory(absolute.getParent())) {
            throw new UserException("The folder " + absolute.getParent() + " of the output " + target
                + " does not exist; create it first or choose another output.");
        }
        return absolute;
    }

    private static Path temporarySibling(final Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    /** Deletes what processes that were killed have left of the same folder. */
    private static void deleteAbandoned(final Path target) throws IOException {
        final Pattern name = Pattern.compile(Pattern.quote("." + target.getFileName() + ".") + "(\\d{1,18})\\.tmp");
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(target.getParent())) {
            for (final Path sibling : siblings) {
                final Matcher pending = name.matcher(sibling.getFileName().toString());
                if (pending.matches() && ProcessHandle.of(Long.parseLong(pending.group(1))).isEmpty()) {
                    FolderDeletion.delete(sibling);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @return where to write; moved by {@link #commit} */
    public Path path() {
        return m_pending;
    }

    /**
     * Puts the output in its place.
     *
     * @throws CancellationException if the output was discarded by a cancel
     * @throws UserException if it cannot be moved
     */
    public synchronized void commit() {
        if (!m_open) {
            throw new CancellationException("Canceled.");
        }
        try {
            replaceTarget();
        } catch (IOException e) {
            throw new UserException("The output cannot be moved to " + m_target + ": " + e.getMessage() + ".", e);
        }
        m_open = false;
        m_registration.close();
    }

    private void replaceTarget() throws IOException {
        if (!Files.isDirectory(m_target)) {
            Files.move(m_pending, m_target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        final Path old = m_pending.resolveSibling(m_pending.getFileName() + ".old");
        Files.move(m_target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(m_pending, m_target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, m_target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        FolderDeletion.delete(old);
    }

    /** Deletes what was written unless it is committed. */
    @Override
    public void close() {
        m_registration.close();
        discard();
    }

    private synchronized void discard() {
        if (m_open) {
            m_open = false;
            FolderDeletion.delete(m_pending);
        }
    }
}
