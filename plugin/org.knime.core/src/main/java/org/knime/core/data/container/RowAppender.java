package org.knime.core.data.container;

import org.knime.core.data.DataRow;

/** Takes rows one after the other. */
public interface RowAppender {

    /** @param row the next row */
    void addRowToTable(DataRow row);
}
