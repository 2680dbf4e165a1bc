package org.keldysh.knime.table;

import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.def.DoubleCell;

/** Makes table cells. */
public final class Cells {

    private Cells() {
    }

    /**
     * @param values one number per site, copied
     * @return a list cell
     */
    public static DataCell field(final double[] values) {
        final List<DoubleCell> cells = Arrays.stream(values).mapToObj(DoubleCell::new).toList();
        return CollectionCellFactory.createListCell(cells);
    }

    /**
     * @param value a number, or NaN if it is not known
     * @return a number cell, or a missing cell for NaN
     */
    public static DataCell numberOrMissing(final double value) {
        return Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value);
    }
}
