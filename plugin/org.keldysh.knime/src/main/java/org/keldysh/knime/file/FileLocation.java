package org.keldysh.knime.file;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.FileUtil;

/**
 * Where a file is that a setting names. A relative path starts from the folder of the workflow in KNIME, and from the working
 * directory where there is no KNIME; {@code knime://} URLs are what KNIME makes of them.
 */
public final class FileLocation {

    /** What to say about relative paths in the description of a setting. */
    public static final String RELATIVE = "A relative path starts from the folder of the workflow in KNIME, and from the current "
        + "folder on the command line.";

    private static final String SCHEME = "knime";

    private static final String WORKFLOW = "knime.workflow";

    /** Finds the local file of a {@code knime://} URL. */
    @FunctionalInterface
    interface Resolver {

        /**
         * @param location a {@code knime://} URL
         * @return its file, empty if there is no KNIME
         * @throws IllegalArgumentException if it is not the URL of a local file
         */
        Optional<Path> resolve(URI location);
    }

    private FileLocation() {
    }

    /**
     * @param setting a path or a {@code knime://} URL
     * @return the absolute path
     * @throws InvalidSettingsException if it names no local file
     */
    public static Path resolve(final String setting) throws InvalidSettingsException {
        return resolve(setting, FileLocation::byKnime);
    }

    static Path resolve(final String setting, final Resolver knime) throws InvalidSettingsException {
        if (setting.isBlank()) {
            throw new InvalidSettingsException("No file is chosen; give its path.");
        }
        try {
            if (setting.startsWith(SCHEME + "://")) {
                return knime.resolve(new URI(setting.strip().replace(" ", "%20"))).orElseThrow(
                    () -> new InvalidSettingsException("The file " + setting + " is known to KNIME only; give its path."));
            }
            final Path path = Path.of(setting.strip());
            return path.isAbsolute() ? path.normalize() : inWorkflow(path, knime);
        } catch (final URISyntaxException | IllegalArgumentException e) {
            throw new InvalidSettingsException("The file " + setting + " cannot be found (" + e.getMessage()
                + "); give its absolute path.", e);
        }
    }

    private static Path inWorkflow(final Path path, final Resolver knime) throws URISyntaxException {
        final String location = "/" + path.toString().replace(path.getFileSystem().getSeparator(), "/");
        return knime.resolve(new URI(SCHEME, WORKFLOW, location, null)).orElseGet(() -> path.toAbsolutePath().normalize());
    }

    private static Optional<Path> byKnime(final URI location) {
        try {
            return Optional.of(FileUtil.getFileFromURL(location.toURL()).toPath());
        } catch (final MalformedURLException e) {
            return Optional.empty(); // nobody knows this kind of URL: not inside of KNIME
        }
    }
}
