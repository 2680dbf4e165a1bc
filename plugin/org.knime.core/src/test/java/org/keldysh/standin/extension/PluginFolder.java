package org.keldysh.standin.extension;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder on the class path of the current thread with a plugin.xml; taken off again when closed. */
public final class PluginFolder implements AutoCloseable {

    private final ClassLoader m_before = Thread.currentThread().getContextClassLoader();

    /**
     * @param folder where the file goes
     * @param content the elements in the file
     * @throws IOException if writing fails
     */
    public PluginFolder(final Path folder, final String content) throws IOException {
        Files.writeString(folder.resolve("plugin.xml"),
            "<?xml version=\"1.0\"?>\n<?eclipse version=\"3.4\"?>\n<plugin>" + content + "</plugin>\n");
        Thread.currentThread()
            .setContextClassLoader(new URLClassLoader(new URL[]{folder.toUri().toURL()}, m_before));
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(m_before);
    }
}
