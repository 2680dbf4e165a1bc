package org.keldysh.knime.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;

/**
 * Columns of an output table: some of an input table, then new ones. A new column takes the place of an old one of the same
 * name, so that computing something again does not leave two versions of it.
 */
public final class TableLayout {

    private final List<Integer> m_kept = new ArrayList<>();

    private final DataTableSpec m_spec;

    private TableLayout(final DataTableSpec input, final Predicate<DataColumnSpec> kept, final LatticeColumn... added) {
        final List<DataColumnSpec> columns = new ArrayList<>();
        for (int c = 0; c < input.getNumColumns(); c++) {
            final String name = input.getColumnSpec(c).getName();
            if (kept.test(input.getColumnSpec(c)) && Arrays.stream(added).noneMatch(column -> column.title().equals(name))) {
                m_kept.add(c);
                columns.add(input.getColumnSpec(c));
            }
        }
        Arrays.stream(added).map(LatticeColumn::spec).forEach(columns::add);
        m_spec = new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    /**
     * @param input columns that stay
     * @param added new columns
     * @return both
     */
    public static TableLayout append(final DataTableSpec input, final LatticeColumn... added) {
        return new TableLayout(input, column -> true, added);
    }

    /**
     * @param input columns that stay, those of lattice fields excepted
     * @param added new columns
     * @return both
     */
    public static TableLayout appendToScalars(final DataTableSpec input, final LatticeColumn... added) {
        return new TableLayout(input, column -> !FieldColumn.isField(column), added);
    }

    /**
     * @param columns all columns
     * @return a table of these columns
     */
    public static DataTableSpec of(final LatticeColumn... columns) {
        return append(new DataTableSpec(), columns).m_spec;
    }

    /** @return all columns of the output */
    public DataTableSpec spec() {
        return m_spec;
    }

    /**
     * @param input a row of the input
     * @param added one cell for each new column
     * @return the row of the output, with the same key
     */
    public DataRow row(final DataRow input, final DataCell... added) {
        final List<DataCell> cells = new ArrayList<>();
        m_kept.forEach(c -> cells.add(input.getCell(c)));
        cells.addAll(Arrays.asList(added));
        return new DefaultRow(input.getKey(), cells);
    }
}
