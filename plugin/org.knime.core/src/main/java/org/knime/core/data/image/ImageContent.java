package org.knime.core.data.image;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;

import org.knime.core.data.DataCell;

/** A picture in some format. */
public interface ImageContent {

    /** @return the size at which the picture looks best, in pixels */
    Dimension getPreferredSize();

    /** @return a cell with this picture */
    DataCell toImageCell();

    /**
     * @param output receives the picture as a file of its format
     * @throws IOException if writing fails
     */
    void save(OutputStream output) throws IOException;

    /** @return one line that describes the picture */
    String getSummary();
}
