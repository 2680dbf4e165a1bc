package org.keldysh.knime.node.configurationwriter;

import org.keldysh.knime.exchange.ArrayNames;
import org.keldysh.knime.exchange.FieldRows;
import org.keldysh.knime.exchange.NamedArray;
import org.keldysh.knime.table.ColumnArrays;
import org.keldysh.knime.table.ColumnReader;
import org.keldysh.knime.table.FieldColumn;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * Makes the arrays of one table.
 *
 * @param table at least one row
 * @param lattice shape of its fields
 * @param monitor asked whether to stop
 */
record ArrayMaker(BufferedDataTable table, SquareLattice lattice, ProgressMonitor monitor) {

    /** Takes a value from a row. */
    @FunctionalInterface
    private interface RowValue {
        void take(int index, DataRow row) throws KNIMEException;
    }

    NamedArray rowKeys() {
        final String[] keys = new String[rows()];
        int r = 0;
        for (final DataRow row : table) {
            keys[r++] = row.getKey().getString();
        }
        return NamedArray.of(ArrayNames.ROW_ID, keys, keys.length);
    }

    private int rows() {
        return (int)table.size();
    }

    NamedArray column(final DataColumnSpec column) throws KNIMEException, InvalidSettingsException {
        final DataType type = column.getType();
        final String title = column.getName();
        if (FieldColumn.isField(column)) {
            return fields(title);
        } else if (type.isCompatible(IntValue.class)) {
            final int[] values = new int[rows()];
            final ColumnReader reader = ColumnReader.integer(table.getDataTableSpec(), title);
            return array(title, values, (r, row) -> values[r] = (int)reader.integer(row));
        } else if (type.isCompatible(LongValue.class)) {
            final long[] values = new long[rows()];
            final ColumnReader reader = ColumnReader.integer(table.getDataTableSpec(), title);
            return array(title, values, (r, row) -> values[r] = reader.integer(row));
        } else if (type.isCompatible(DoubleValue.class)) {
            final double[] values = new double[rows()];
            final ColumnReader reader = ColumnReader.number(table.getDataTableSpec(), title);
            return array(title, values, (r, row) -> values[r] = reader.numberOrNaN(row));
        }
        final String[] values = new String[rows()];
        final ColumnReader reader = ColumnReader.text(table.getDataTableSpec(), title);
        return array(title, values, (r, row) -> values[r] = reader.text(row));
    }

    private NamedArray fields(final String title) throws KNIMEException, InvalidSettingsException {
        final FieldRows fields = new FieldRows(title, rows());
        final ColumnReader reader = ColumnReader.field(table.getDataTableSpec(), title);
        forEachRow((r, row) -> fields.add(row.getKey().getString(), reader.field(row)));
        return fields.array(ColumnArrays.name(title), lattice);
    }

    private NamedArray array(final String title, final Object values, final RowValue value) throws KNIMEException {
        forEachRow(value);
        return NamedArray.of(ColumnArrays.name(title), values, rows());
    }

    private void forEachRow(final RowValue value) throws KNIMEException {
        int r = 0;
        for (final DataRow row : table) {
            monitor.checkCanceled();
            value.take(r++, row);
        }
    }
}
