package org.keldysh.standin.extension;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the {@code plugin.xml} files of the bundles on the class path. */
final class PluginFiles {

    private static final String NAME = "plugin.xml";

    private static final Path CLASSES = Path.of("target", "classes");

    private PluginFiles() {
    }

    static ClassLoader classLoader() {
        final ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? PluginFiles.class.getClassLoader() : context;
    }

    /** @return the files in jars and class folders, and beside {@code target/classes} of bundles not yet packed */
    static Set<URL> onClassPath() {
        try {
            final Set<URL> files = new LinkedHashSet<>(Collections.list(classLoader().getResources(NAME)));
            for (final String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
                addUnpacked(Path.of(entry).toAbsolutePath().normalize(), files);
            }
            return files;
        } catch (final IOException ex) {
            throw new UncheckedIOException("The class path cannot be read: " + ex.getMessage(), ex);
        }
    }

    private static void addUnpacked(final Path entry, final Set<URL> files) throws IOException {
        if (entry.endsWith(CLASSES) && !Files.exists(entry.resolve(NAME))) {
            final Path file = entry.getParent().resolveSibling(NAME);
            if (Files.exists(file)) {
                files.add(file.toUri().toURL());
            }
        }
    }
}
