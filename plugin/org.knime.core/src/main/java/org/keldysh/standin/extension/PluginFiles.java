package org.keldysh.standin.extension;

import java.io.IOException;
import java.net.URISyntaxException;
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
            for (final URL folder : Collections.list(classLoader().getResources(""))) {
                if ("file".equals(folder.getProtocol())) {
                    addUnpacked(Path.of(folder.toURI()), files);
                }
            }
            return files;
        } catch (final IOException | URISyntaxException ex) {
            throw new IllegalStateException("The class path cannot be read: " + ex.getMessage(), ex);
        }
    }

    private static void addUnpacked(final Path folder, final Set<URL> files) throws IOException {
        if (folder.endsWith(CLASSES) && !Files.exists(folder.resolve(NAME))) {
            final Path file = folder.getParent().resolveSibling(NAME);
            if (Files.exists(file)) {
                files.add(file.toUri().toURL());
            }
        }
    }
}
