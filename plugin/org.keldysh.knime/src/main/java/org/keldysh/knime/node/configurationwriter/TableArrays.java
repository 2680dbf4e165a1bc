package org.keldysh.knime.node.configurationwriter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keldysh.knime.exchange.ArraySink;
import org.keldysh.knime.exchange.ExchangeFormat;
import org.keldysh.knime.exchange.NamedArray;
import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.file.OutputFile;
import org.keldysh.knime.table.ColumnArrays;
import org.keldysh.knime.table.FieldColumn;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Writes the columns of a table as arrays, one column at a time. */
final class TableArrays {

    private final DataTableSpec m_table;

    private final List<String> m_columns = new ArrayList<>();

    private final List<String> m_leftOut = new ArrayList<>();

    TableArrays(final DataTableSpec table) throws InvalidSettingsException {
        m_table = table;
        for (final DataColumnSpec column : table) {
            (isArray(column) ? m_columns : m_leftOut).add(column.getName());
        }
        SettingsCheck.check(() -> {
            ColumnArrays.requireDistinct(m_columns);
            return m_columns;
        });
    }

    private static boolean isArray(final DataColumnSpec column) {
        final DataType type = column.getType();
        return FieldColumn.isField(column) || type.isCompatible(DoubleValue.class) || type.isCompatible(StringValue.class);
    }

    Optional<String> leftOut() {
        return m_leftOut.isEmpty() ? Optional.empty()
            : Optional.of("Columns that are neither numbers, lists of numbers nor strings are left out: "
                + String.join(", ", m_leftOut) + ".");
    }

    void write(final BufferedDataTable table, final Device device, final ExchangeFormat format, final OutputFile file,
        final ProgressMonitor monitor) throws KNIMEException, InvalidSettingsException {
        if (table.size() == 0 || table.size() > Integer.MAX_VALUE) {
            throw NodeFailure.of("The table has " + table.size() + " rows.",
                "Connect a table with at least one row, or write it to several files.");
        }
        final ArrayMaker maker = new ArrayMaker(table, device.lattice(), monitor);
        try {
            file.write(temporary -> {
                try (ArraySink sink = format.create(temporary)) {
                    sink.write(device);
                    sink.write(maker.rowKeys(), monitor);
                    for (int c = 0; c < m_columns.size(); c++) {
                        monitor.report((double)c / m_columns.size(), m_columns.get(c));
                        sink.write(column(maker, m_columns.get(c)), monitor);
                    }
                }
            });
        } catch (final UnusableColumn e) {
            throw e.m_failure;
        }
    }

    private NamedArray column(final ArrayMaker maker, final String column) throws IOException {
        try {
            return maker.column(m_table.getColumnSpec(column));
        } catch (final KNIMEException e) {
            throw new UnusableColumn(e);
        } catch (final InvalidSettingsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Carries a failure of the table through the writing of a file. */
    private static final class UnusableColumn extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient KNIMEException m_failure;

        UnusableColumn(final KNIMEException failure) {
            super(failure);
            m_failure = failure;
        }
    }
}
