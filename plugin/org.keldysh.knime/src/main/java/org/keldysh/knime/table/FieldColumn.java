package org.keldysh.knime.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.node.InvalidSettingsException;

/** Choice of a column of lattice fields: the user's, or a guess. */
public final class FieldColumn {

    private FieldColumn() {
    }

    /**
     * @param column a column
     * @return whether it holds lists of numbers
     */
    public static boolean isField(final DataColumnSpec column) {
        final DataType elements = column.getType().getCollectionElementType(); // null in a column of missing values only
        return elements != null && column.getType().isCompatible(ListDataValue.class)
            && elements.isCompatible(DoubleValue.class);
    }

    /**
     * @param table the table
     * @param expected names to look for, the best one first
     * @return the first of them that holds lattice fields, else the only column that does; empty if that is not clear
     */
    public static Optional<String> guess(final DataTableSpec table, final LatticeColumn... expected) {
        final List<String> fields = table.stream().filter(FieldColumn::isField).map(DataColumnSpec::getName).toList();
        return Arrays.stream(expected).map(LatticeColumn::title).filter(fields::contains).findFirst()
            .or(() -> fields.size() == 1 ? Optional.of(fields.get(0)) : Optional.empty());
    }

    /**
     * @param table the table
     * @param chosen name of the chosen column; empty to guess
     * @param expected names to look for if none is chosen, the best one first
     * @return reader of a column that holds lattice fields
     * @throws InvalidSettingsException if the chosen column is missing or of another type, or there is none to guess
     */
    public static ColumnReader reader(final DataTableSpec table, final String chosen, final LatticeColumn... expected)
        throws InvalidSettingsException {
        final Optional<String> column = chosen.isEmpty() ? guess(table, expected) : Optional.of(chosen);
        return ColumnReader.field(table, column.orElseThrow(() -> notFound(table, expected[0])));
    }

    private static InvalidSettingsException notFound(final DataTableSpec table, final LatticeColumn expected) {
        return new InvalidSettingsException("The input table has no column \"" + expected.title()
            + "\" with lists of numbers (its columns are " + String.join(", ", table.getColumnNames())
            + "); connect a table that has it, or choose the column.");
    }
}
