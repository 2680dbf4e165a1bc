package org.keldysh.knime.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;

/** Makes and reads tables. */
public final class Tables {

    private Tables() {
    }

    /** Rows are named Row0, Row1, ... */
    public static BufferedDataTable of(final DataTableSpec spec, final DataCell[]... rows) {
        final BufferedDataContainer container =
            new ExecutionContext(new DefaultNodeProgressMonitor(), null).createDataContainer(spec);
        for (int r = 0; r < rows.length; r++) {
            container.addRowToTable(new DefaultRow("Row" + r, rows[r]));
        }
        container.close();
        return container.getTable();
    }

    public static BufferedDataTable of(final LatticeColumn column, final DataCell... cells) {
        return of(TableLayout.of(column),
            Arrays.stream(cells).map(cell -> new DataCell[]{cell}).toArray(DataCell[][]::new));
    }

    /** The table with a further column, the same cell in all of its rows. */
    public static BufferedDataTable with(final PortObject table, final LatticeColumn column, final DataCell cell) {
        return of(TableLayout.append(((BufferedDataTable)table).getDataTableSpec(), column).spec(), content(table).stream()
            .map(row -> Stream.concat(row.stream(), Stream.of(cell)).toArray(DataCell[]::new)).toArray(DataCell[][]::new));
    }

    public static List<DataRow> rows(final PortObject table) {
        final List<DataRow> rows = new ArrayList<>();
        ((BufferedDataTable)table).forEach(rows::add);
        return rows;
    }

    public static DataCell cell(final PortObject table, final int row, final LatticeColumn column) {
        return rows(table).get(row)
            .getCell(((BufferedDataTable)table).getDataTableSpec().findColumnIndex(column.title()));
    }

    public static double number(final PortObject table, final int row, final LatticeColumn column) {
        return ((DoubleValue)cell(table, row, column)).getDoubleValue();
    }

    public static String text(final PortObject table, final int row, final LatticeColumn column) {
        return ((StringValue)cell(table, row, column)).getStringValue();
    }

    public static double[] field(final PortObject table, final int row, final LatticeColumn column) {
        final ListDataValue list = (ListDataValue)cell(table, row, column);
        final double[] field = new double[list.size()];
        for (int i = 0; i < field.length; i++) {
            field[i] = ((DoubleValue)list.get(i)).getDoubleValue();
        }
        return field;
    }

    /** All cells of all rows, to compare tables with. */
    public static List<List<DataCell>> content(final PortObject table) {
        return rows(table).stream().map(row -> {
            final List<DataCell> cells = new ArrayList<>();
            row.forEach(cells::add);
            return cells;
        }).toList();
    }
}
