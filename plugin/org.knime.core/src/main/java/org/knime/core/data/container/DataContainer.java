package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;

/**
 * Collects rows in memory and refuses those that do not fit the columns or repeat a key. Open until it is closed, then
 * the rows are fixed.
 */
public class DataContainer implements RowAppender {

    private final DataTableSpec m_spec;

    private final List<DataRow> m_rows = new ArrayList<>();

    private final Set<RowKey> m_keys = new HashSet<>();

    private boolean m_closed;

    /** @param spec the columns that every row must have */
    public DataContainer(final DataTableSpec spec) {
        if (spec == null) {
            throw new IllegalArgumentException("A container needs the specification of its columns.");
        }
        m_spec = spec;
    }

    /**
     * @throws IllegalStateException if the container is closed
     * @throws IllegalArgumentException if the number or the types of the cells differ from the columns
     * @throws DataContainerException if the table has a row of the same key already
     */
    @Override
    public void addRowToTable(final DataRow row) {
        if (m_closed) {
            throw new IllegalStateException("Cannot add row: container has been closed.");
        }
        checkCells(row);
        if (!m_keys.add(row.getKey())) {
            throw new DataContainerException("Encountered duplicate row ID \"" + row.getKey() + "\" at row number "
                + (m_rows.size() + 1) + ".");
        }
        m_rows.add(row);
    }

    private void checkCells(final DataRow row) {
        if (row.getNumCells() != m_spec.getNumColumns()) {
            throw new IllegalArgumentException("Cell count in row \"" + row.getKey()
                + "\" is not equal to length of column names array: " + row.getNumCells() + " vs. "
                + m_spec.getNumColumns());
        }
        for (int i = 0; i < row.getNumCells(); i++) {
            checkCell(row, row.getCell(i), m_spec.getColumnSpec(i));
        }
    }

    private static void checkCell(final DataRow row, final DataCell cell, final DataColumnSpec column) {
        if (!column.getType().isASuperTypeOf(cell.getType())) {
            throw new IllegalArgumentException("The cell in row \"" + row.getKey() + "\", column \"" + column.getName()
                + "\" is of type " + cell.getType() + " but the column is of type " + column.getType() + ".");
        }
    }

    /** Fixes the rows. Closing twice does nothing. */
    public void close() {
        m_closed = true;
        m_keys.clear();
    }

    /** @return whether {@link #close()} has been called */
    public boolean isClosed() {
        return m_closed;
    }

    /** @return whether rows can be added */
    public boolean isOpen() {
        return !m_closed;
    }

    /** @return how many rows there are */
    public long size() {
        return m_rows.size();
    }

    /** @return the columns */
    public DataTableSpec getTableSpec() {
        return m_spec;
    }

    /**
     * @return the rows
     * @throws IllegalStateException if the container is open
     */
    public DataTable getTable() {
        if (!m_closed) {
            throw new IllegalStateException("Cannot get table: container is not closed.");
        }
        return new RowList(m_spec, m_rows);
    }
}
