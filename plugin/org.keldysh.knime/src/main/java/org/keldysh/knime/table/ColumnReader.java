package org.keldysh.knime.table;

import java.util.Optional;

import org.keldysh.knime.execution.NodeFailure;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Reads the cells of one column. What cannot be read is reported with row key and column name. */
public final class ColumnReader {

    private final int m_index;

    private final String m_column;

    private ColumnReader(final int index, final String column) {
        m_index = index;
        m_column = column;
    }

    /**
     * @param table the table
     * @param column name of a list column
     * @return reader of lattice fields
     * @throws InvalidSettingsException if the column is missing or does not hold lists of numbers
     */
    public static ColumnReader field(final DataTableSpec table, final String column) throws InvalidSettingsException {
        final ColumnReader reader = of(table, column, ListDataValue.class, "lists of numbers");
        if (!FieldColumn.isField(table.getColumnSpec(column))) {
            throw wrongType(column, "lists of numbers");
        }
        return reader;
    }

    /**
     * @param table the table
     * @param column name of a number column
     * @return reader of numbers
     * @throws InvalidSettingsException if the column is missing or of another type
     */
    public static ColumnReader number(final DataTableSpec table, final String column) throws InvalidSettingsException {
        return of(table, column, DoubleValue.class, "numbers");
    }

    /**
     * @param table the table
     * @param column a number column
     * @return reader of numbers
     * @throws InvalidSettingsException if the column is missing or of another type
     */
    public static ColumnReader number(final DataTableSpec table, final LatticeColumn column)
        throws InvalidSettingsException {
        return number(table, column.title());
    }

    /**
     * @param table the table
     * @param column name of a column of integers
     * @return reader of integers
     * @throws InvalidSettingsException if the column is missing or of another type
     */
    public static ColumnReader integer(final DataTableSpec table, final String column) throws InvalidSettingsException {
        return of(table, column, LongValue.class, "integers");
    }

    /**
     * @param table the table
     * @param column a column of integers
     * @return reader of integers
     * @throws InvalidSettingsException if the column is missing or of another type
     */
    public static ColumnReader integer(final DataTableSpec table, final LatticeColumn column)
        throws InvalidSettingsException {
        return integer(table, column.title());
    }

    /**
     * @param table the table
     * @param column name of a string column
     * @return reader of strings
     * @throws InvalidSettingsException if the column is missing or of another type
     */
    public static ColumnReader text(final DataTableSpec table, final String column) throws InvalidSettingsException {
        return of(table, column, StringValue.class, "strings");
    }

    /**
     * @param table the table
     * @param column a string column
     * @return reader of strings
     * @throws InvalidSettingsException if the column is missing or of another type
     */
    public static ColumnReader text(final DataTableSpec table, final LatticeColumn column)
        throws InvalidSettingsException {
        return text(table, column.title());
    }

    /**
     * @param table the table
     * @param column a number column
     * @return reader of numbers, empty if the table has no such column
     * @throws InvalidSettingsException if the column is of another type
     */
    public static Optional<ColumnReader> optionalNumber(final DataTableSpec table, final LatticeColumn column)
        throws InvalidSettingsException {
        return table.containsName(column.title()) ? Optional.of(number(table, column)) : Optional.empty();
    }

    /**
     * @param table the table
     * @param column a column of integers
     * @return reader of integers, empty if the table has no such column
     * @throws InvalidSettingsException if the column is of another type
     */
    public static Optional<ColumnReader> optionalInteger(final DataTableSpec table, final LatticeColumn column)
        throws InvalidSettingsException {
        return table.containsName(column.title()) ? Optional.of(integer(table, column)) : Optional.empty();
    }

    /**
     * @param table the table
     * @param column a string column
     * @return reader of strings, empty if the table has no such column
     * @throws InvalidSettingsException if the column is of another type
     */
    public static Optional<ColumnReader> optionalText(final DataTableSpec table, final LatticeColumn column)
        throws InvalidSettingsException {
        return table.containsName(column.title()) ? Optional.of(text(table, column)) : Optional.empty();
    }

    private static ColumnReader of(final DataTableSpec table, final String column, final Class<? extends DataValue> type,
        final String content) throws InvalidSettingsException {
        final int index = table.findColumnIndex(column);
        if (index < 0) {
            throw new InvalidSettingsException("The input table has no column \"" + column + "\" (its columns are "
                + String.join(", ", table.getColumnNames()) + "); connect a table that has it, or choose another column.");
        }
        if (!table.getColumnSpec(index).getType().isCompatible(type)) {
            throw wrongType(column, content);
        }
        return new ColumnReader(index, column);
    }

    private static InvalidSettingsException wrongType(final String column, final String content) {
        return new InvalidSettingsException("The column \"" + column + "\" must hold " + content
            + "; choose another column or convert it.");
    }

    /**
     * @param row a row
     * @return its lattice field
     * @throws KNIMEException if the cell or a number in it is missing
     */
    public double[] field(final DataRow row) throws KNIMEException {
        final ListDataValue list = value(row, ListDataValue.class);
        final double[] field = new double[list.size()];
        for (int i = 0; i < field.length; i++) {
            final DataCell cell = list.get(i);
            if (cell.isMissing()) {
                throw NodeFailure.of(place(row) + " misses the value at position " + i + " (counted from 0).",
                    "Remove the row or fill the value.");
            }
            field[i] = ((DoubleValue)cell).getDoubleValue();
        }
        return field;
    }

    /**
     * @param row a row
     * @param sites expected number of values
     * @return its lattice field
     * @throws KNIMEException if the cell or a number in it is missing or the length is another one
     */
    public double[] field(final DataRow row, final int sites) throws KNIMEException {
        final double[] field = field(row);
        if (field.length != sites) {
            throw NodeFailure.of(place(row) + " has " + field.length + " values, but the lattice has " + sites + " sites.",
                "Use configurations that were made for this device.");
        }
        return field;
    }

    /**
     * @param row a row
     * @param sites expected number of values
     * @return its lattice field, empty if the cell is missing
     * @throws KNIMEException if a number in the cell is missing or the length is another one
     */
    public Optional<double[]> fieldIfPresent(final DataRow row, final int sites) throws KNIMEException {
        return row.getCell(m_index).isMissing() ? Optional.empty() : Optional.of(field(row, sites));
    }

    /**
     * @param row a row
     * @return its number
     * @throws KNIMEException if the cell is missing
     */
    public double number(final DataRow row) throws KNIMEException {
        return value(row, DoubleValue.class).getDoubleValue();
    }

    /**
     * @param row a row
     * @return its number, finite and at least 0
     * @throws KNIMEException if the cell is missing or holds another number
     */
    public double nonNegative(final DataRow row) throws KNIMEException {
        final double number = number(row);
        if (!(number >= 0) || Double.isInfinite(number)) {
            throw NodeFailure.of(place(row) + " must be a finite number of at least 0, but is " + number + ".",
                "Correct the value or remove the row.");
        }
        return number;
    }

    /**
     * @param row a row
     * @return its number, NaN if the cell is missing
     */
    public double numberOrNaN(final DataRow row) {
        final DataCell cell = row.getCell(m_index);
        return cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue();
    }

    /**
     * @param row a row
     * @return its integer
     * @throws KNIMEException if the cell is missing
     */
    public long integer(final DataRow row) throws KNIMEException {
        return value(row, LongValue.class).getLongValue();
    }

    /**
     * @param row a row
     * @return its text
     * @throws KNIMEException if the cell is missing
     */
    public String text(final DataRow row) throws KNIMEException {
        return value(row, StringValue.class).getStringValue();
    }

    private <V> V value(final DataRow row, final Class<V> type) throws KNIMEException {
        final DataCell cell = row.getCell(m_index);
        if (cell.isMissing()) {
            throw NodeFailure.of(place(row) + " is missing.",
                "Remove the row, for example with the Row Filter, or fill the value.");
        }
        return type.cast(cell);
    }

    private String place(final DataRow row) {
        return "The value of column \"" + m_column + "\" in row \"" + row.getKey().getString() + "\"";
    }
}
