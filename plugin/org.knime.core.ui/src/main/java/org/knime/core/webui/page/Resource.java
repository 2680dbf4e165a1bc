package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;

/** A file of a view. */
public interface Resource {

    /** @return where the file is, below the folder with all files of the view */
    String getRelativePath();

    /**
     * @return the content of the file
     * @throws IOException if it cannot be read
     */
    InputStream getInputStream() throws IOException;
}
