package org.keldysh.knime.node.configurationreader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keldysh.knime.exchange.ArrayInfo;
import org.keldysh.knime.exchange.ArrayKind;
import org.keldysh.knime.exchange.ArrayNames;
import org.keldysh.knime.exchange.ArraySource;
import org.keldysh.knime.exchange.ExchangeException;
import org.keldysh.knime.exchange.ExchangeFormat;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** A table whose columns are the arrays of a file. */
final class ArrayTable {

    private final Path m_file;

    private final List<ArrayInfo> m_columns = new ArrayList<>();

    private final Optional<ArrayInfo> m_rowKeys;

    private final int m_rows;

    private ArrayTable(final Path file, final List<ArrayInfo> arrays) throws ExchangeException {
        m_file = file;
        m_rowKeys = arrays.stream().filter(array -> isKeys(array) && array.shape().size() == 1).findFirst();
        arrays.stream().filter(array -> !isKeys(array) && !isDevice(array)).forEach(m_columns::add);
        final ArrayInfo first = m_columns.stream().filter(array -> !array.shape().isEmpty()).findFirst().orElseThrow(
            () -> new ExchangeException("The file " + file + " has no array of numbers or texts with one entry for each row; "
                + "write arrays like displacement (rows x length x width) to it."));
        m_rows = first.rows();
        for (final ArrayInfo array : arrays) {
            if (!array.shape().isEmpty() && array.rows() != m_rows) {
                throw new ExchangeException("In the file " + file + " the array " + array.name() + " has " + array.rows()
                    + " rows, but " + first.name() + " has " + m_rows + "; the first dimension of all arrays must be the same.");
            }
        }
    }

    private static boolean isKeys(final ArrayInfo array) {
        return array.kind() == ArrayKind.TEXT && ArrayNames.ROW_ID.equals(array.name());
    }

    private static boolean isDevice(final ArrayInfo array) {
        return array.kind() == ArrayKind.TEXT && ArrayNames.DEVICE.equals(array.name()) && array.shape().isEmpty();
    }

    /**
     * @param file a file of arrays
     * @return its columns
     * @throws IOException if it cannot be read or used, with one sentence for the user
     */
    static DataTableSpec spec(final Path file) throws IOException {
        try (ArraySource source = ExchangeFormat.open(file)) {
            return new ArrayTable(file, source.arrays()).tableSpec();
        }
    }

    private DataTableSpec tableSpec() throws ExchangeException {
        final List<DataColumnSpec> columns = new ArrayList<>();
        final Set<String> names = new HashSet<>();
        for (final ArrayInfo array : m_columns) {
            final DataColumnSpec column = ArrayColumn.spec(m_file, array);
            if (!names.add(column.getName())) {
                throw new ExchangeException("The file " + m_file + " has two arrays for the column \"" + column.getName()
                    + "\"; rename one of them.");
            }
            columns.add(column);
        }
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    /**
     * @param file a file of arrays
     * @param context makes the table
     * @param monitor asked whether to stop
     * @return the table
     * @throws IOException if the file cannot be read or used, with one sentence for the user
     */
    static BufferedDataTable read(final Path file, final ExecutionContext context, final ProgressMonitor monitor)
        throws IOException {
        try (ArraySource source = ExchangeFormat.open(file)) {
            return new ArrayTable(file, source.arrays()).fill(source, context, monitor);
        }
    }

    private BufferedDataTable fill(final ArraySource source, final ExecutionContext context, final ProgressMonitor monitor)
        throws IOException {
        final DataTableSpec spec = tableSpec();
        final String[] keys = keys(source, monitor);
        final List<ArrayColumn> columns = new ArrayList<>();
        for (final ArrayInfo array : m_columns) {
            monitor.report((double)columns.size() / m_columns.size(), array.name());
            columns.add(new ArrayColumn(m_file, source.read(array, monitor)));
        }
        final BufferedDataContainer container = context.createDataContainer(spec);
        for (int r = 0; r < m_rows; r++) {
            monitor.checkCanceled();
            final DataCell[] cells = new DataCell[columns.size()];
            for (int c = 0; c < cells.length; c++) {
                cells[c] = columns.get(c).cell(r);
            }
            container.addRowToTable(new DefaultRow(keys[r], cells));
        }
        container.close();
        return container.getTable();
    }

    private String[] keys(final ArraySource source, final ProgressMonitor monitor) throws IOException {
        final String[] keys = new String[m_rows];
        final Set<String> seen = new HashSet<>();
        final String[] given = m_rowKeys.isPresent() ? (String[])source.read(m_rowKeys.get(), monitor).values() : null;
        for (int r = 0; r < m_rows; r++) {
            keys[r] = given == null ? "Row" + r : given[r];
            if (!seen.add(keys[r])) {
                throw new ExchangeException("In the file " + m_file + " the array " + ArrayNames.ROW_ID + " has \"" + keys[r]
                    + "\" twice; row keys must be different, or leave the array out.");
            }
        }
        return keys;
    }
}
