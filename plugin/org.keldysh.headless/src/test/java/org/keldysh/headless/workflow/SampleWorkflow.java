package org.keldysh.headless.workflow;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Copies of the workflow of four nodes in the test resources, to be changed. */
public final class SampleWorkflow {

    private final Path m_folder;

    /** Copies the workflow into a folder. */
    public SampleWorkflow(final Path parent) throws IOException {
        m_folder = parent.resolve("tiny-gating");
        final Path source;
        try {
            source = Path.of(SampleWorkflow.class.getResource("/workflows/tiny-gating").toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        for (final Path file : files(source)) {
            final Path copy = m_folder.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static List<Path> files(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    public Path folder() {
        return m_folder;
    }

    /** Replaces a text that must be there, in one of the files. */
    public SampleWorkflow replace(final String file, final String old, final String replacement) throws IOException {
        final Path path = m_folder.resolve(file);
        final String text = Files.readString(path);
        if (!text.contains(old)) {
            throw new IOException(file + " does not contain " + old);
        }
        Files.writeString(path, text.replaceFirst(Pattern.quote(old), replacement));
        return this;
    }

    /** Makes the archive that KNIME would export. */
    public Path archive() throws IOException {
        final Path archive = m_folder.resolveSibling("tiny-gating.knwf");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (final Path file : files(m_folder)) {
                zip.putNextEntry(new ZipEntry(m_folder.getParent().relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return archive;
    }
}
