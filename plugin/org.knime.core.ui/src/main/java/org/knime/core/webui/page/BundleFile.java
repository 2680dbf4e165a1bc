package org.knime.core.webui.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** A file in a bundle. */
final class BundleFile implements Resource {

    private final Class<?> m_type;

    private final String m_folder;

    private final String m_path;

    BundleFile(final Class<?> type, final String folder, final String path) {
        m_type = type;
        m_folder = folder;
        m_path = path;
    }

    @Override
    public String getRelativePath() {
        return m_path;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        final String file = m_folder + "/" + m_path;
        final InputStream input = m_type.getResourceAsStream("/" + file);
        if (input == null) {
            throw new FileNotFoundException("The bundle of " + m_type.getName() + " has no file " + file + ".");
        }
        return input;
    }
}
