package org.knime.core.data;

import java.io.IOException;
import java.io.InputStream;

/** Makes cells of one type. */
public interface DataCellFactory {

    /** @return the type of the cells that this factory makes */
    DataType getDataType();

    /** A factory that reads cells from streams. */
    interface FromInputStream extends DataCellFactory {

        /**
         * @param input holds the content, read to its end
         * @return the cell
         * @throws IOException if reading fails
         */
        DataCell createCell(InputStream input) throws IOException;
    }
}
