package org.keldysh.standin.testnodes;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the nodes for tests on the class path of the current thread; takes them off again when closed. */
public final class TestNodes implements AutoCloseable {

    private static final String PLUGIN = "<?xml version=\"1.0\"?>\n<?eclipse version=\"3.4\"?>\n<plugin>"
        + "<extension point=\"org.knime.workbench.repository.nodes\">"
        + "<node category-path=\"/community/test\" factory-class=\"" + NumbersNodeFactory.class.getName() + "\"/>"
        + "<node category-path=\"/community/test\" factory-class=\"" + PictureNodeFactory.class.getName() + "\"/>"
        + "</extension></plugin>";

    private final ClassLoader m_before = Thread.currentThread().getContextClassLoader();

    /**
     * @param folder for files
     * @throws IOException if writing fails
     */
    public TestNodes(final Path folder) throws IOException {
        Files.writeString(folder.resolve("plugin.xml"), PLUGIN);
        Thread.currentThread()
            .setContextClassLoader(new URLClassLoader(new URL[]{folder.toUri().toURL()}, m_before));
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(m_before);
    }
}
