package org.knime.core.util;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;

/** Helps with files. */
public final class FileUtil {

    private FileUtil() {
    }

    /**
     * @param fileUrl URL of a local file
     * @return the file
     * @throws IllegalArgumentException if it is the URL of something else
     */
    public static File getFileFromURL(final URL fileUrl) {
        if (!"file".equalsIgnoreCase(fileUrl.getProtocol())) {
            throw new IllegalArgumentException("Not a file or knime URL: '" + fileUrl + "'");
        }
        try {
            return new File(fileUrl.toURI());
        } catch (final URISyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
