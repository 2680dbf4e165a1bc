package org.keldysh.knime.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.keldysh.knime.exchange.ExchangeException;
import org.keldysh.learning.ForceNetworkFormatException;
import org.knime.core.node.InvalidSettingsException;

/**
 * A file that a node reads.
 *
 * @param path where it is
 */
public record InputFile(Path path) {

    /**
     * Reads a file.
     *
     * @param <T> what is made of it
     */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * @param file the file
         * @return what is made of it
         * @throws IOException if it cannot be read
         * @throws InvalidSettingsException if it cannot be used
         */
        T read(Path file) throws IOException, InvalidSettingsException;
    }

    /**
     * @param setting path of the file as the user gave it
     * @return the file, known to exist
     * @throws InvalidSettingsException if there is none
     */
    public static InputFile of(final String setting) throws InvalidSettingsException {
        final Path path = FileLocation.resolve(setting);
        if (!Files.isRegularFile(path)) {
            throw new InvalidSettingsException("There is no file " + path + "; choose another one.");
        }
        return new InputFile(path);
    }

    /**
     * @param <T> what is made of the file
     * @param reader makes it
     * @return what it made
     * @throws InvalidSettingsException if the file cannot be read, with one sentence for the user
     */
    public <T> T read(final Reader<T> reader) throws InvalidSettingsException {
        try {
            return reader.read(path);
        } catch (final ExchangeException | ForceNetworkFormatException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        } catch (final IOException e) {
            throw new InvalidSettingsException("The file " + path + " cannot be read (" + e.getMessage()
                + "); check that it may be read.", e);
        }
    }
}
