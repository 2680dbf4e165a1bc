package org.knime.core.data.image.png;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellFactory.FromInputStream;
import org.knime.core.data.DataType;

/** Makes cells with PNG pictures. */
public class PNGImageCellFactory implements FromInputStream {

    /** The type of the cells. */
    public static final DataType TYPE = PNGImageContent.TYPE;

    /**
     * @param bytes the content of a PNG file
     * @return the cell
     */
    public static DataCell create(final byte[] bytes) {
        return new PNGImageContent(bytes).toImageCell();
    }

    /**
     * @param input holds the content of a PNG file, read to its end
     * @return the cell
     * @throws IOException if reading fails
     */
    public static DataCell create(final InputStream input) throws IOException {
        return new PNGImageContent(input).toImageCell();
    }

    @Override
    public DataType getDataType() {
        return TYPE;
    }

    @Override
    public DataCell createCell(final InputStream input) throws IOException {
        return create(input);
    }
}
