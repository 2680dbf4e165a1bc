package org.keldysh.knime.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.learning.file.WholeFile;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * A file that a node writes.
 *
 * @param path where
 * @param existing what to do if there is one already
 */
public record OutputFile(Path path, ExistingFile existing) {

    /**
     * @param setting path of the file as the user gave it
     * @param existing what to do if there is one already
     * @return the file, known to be writable as far as that can be known
     * @throws InvalidSettingsException if there is no folder for it, or it exists and is not to be replaced
     */
    public static OutputFile of(final String setting, final ExistingFile existing) throws InvalidSettingsException {
        final Path path = FileLocation.resolve(setting);
        if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
            throw new InvalidSettingsException("The folder of the file " + path
                + " does not exist; create it first, or choose another one.");
        }
        if (Files.isDirectory(path)) {
            throw new InvalidSettingsException("There is a folder " + path + "; give the path of a file.");
        }
        if (existing == ExistingFile.FAIL && Files.exists(path)) {
            throw new InvalidSettingsException(exists(path));
        }
        return new OutputFile(path, existing);
    }

    private static String exists(final Path path) {
        return "The file " + path + " exists already; choose another one, or let the node overwrite it.";
    }

    /**
     * Writes the file; it is either whole or not there.
     *
     * @param content what to write
     * @throws KNIMEException if that fails, with one sentence for the user
     * @throws CancellationException if the thread was interrupted
     */
    public void write(final WholeFile.Content content) throws KNIMEException {
        try {
            WholeFile.write(path, existing == ExistingFile.OVERWRITE, content);
        } catch (final FileAlreadyExistsException e) {
            throw new KNIMEException(exists(path), e);
        } catch (final ClosedByInterruptException e) {
            final CancellationException canceled = new CancellationException("The execution was cancelled.");
            canceled.initCause(e);
            throw canceled;
        } catch (final IOException e) {
            throw NodeFailure.of("The file " + path + " cannot be written (" + e.getMessage() + ").",
                "Check that its folder may be written to and that there is space.");
        }
    }
}
