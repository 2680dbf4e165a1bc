package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** A row that holds its cells in memory. */
public class DefaultRow implements DataRow {

    private final RowKey m_key;

    private final DataCell[] m_cells;

    /**
     * @param key the name of the row
     * @param cells a cell for every column
     */
    public DefaultRow(final RowKey key, final DataCell... cells) {
        m_key = Objects.requireNonNull(key, "A row needs a key.");
        m_cells = cells.clone();
        for (int i = 0; i < m_cells.length; i++) {
            Objects.requireNonNull(m_cells[i],
                "Row \"" + key + "\" has no cell at index " + i + "; use the missing cell.");
        }
    }

    /**
     * @param key the name of the row
     * @param cells a cell for every column
     */
    public DefaultRow(final String key, final DataCell... cells) {
        this(new RowKey(key), cells);
    }

    /**
     * @param key the name of the row
     * @param cells a cell for every column
     */
    public DefaultRow(final RowKey key, final List<DataCell> cells) {
        this(key, cells.toArray(DataCell[]::new));
    }

    /**
     * @param key the name of the row
     * @param cells a cell for every column
     */
    public DefaultRow(final String key, final List<DataCell> cells) {
        this(new RowKey(key), cells);
    }

    /**
     * @param key the name of the row
     * @param values a number for every column
     */
    public DefaultRow(final RowKey key, final double... values) {
        this(key, Arrays.stream(values).mapToObj(DoubleCell::new).toArray(DataCell[]::new));
    }

    /**
     * @param key the name of the row
     * @param values a number for every column
     */
    public DefaultRow(final String key, final double... values) {
        this(new RowKey(key), values);
    }

    /**
     * @param key the name of the new row
     * @param row whose cells it takes
     */
    public DefaultRow(final RowKey key, final DataRow row) {
        this(key, StreamSupport.stream(row.spliterator(), false).toArray(DataCell[]::new));
    }

    @Override
    public final int getNumCells() {
        return m_cells.length;
    }

    @Override
    public final RowKey getKey() {
        return m_key;
    }

    @Override
    public final DataCell getCell(final int index) {
        return m_cells[index];
    }

    @Override
    public Iterator<DataCell> iterator() {
        return List.of(m_cells).iterator();
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DefaultRow && m_key.equals(((DefaultRow)other).m_key)
            && Arrays.equals(m_cells, ((DefaultRow)other).m_cells);
    }

    @Override
    public int hashCode() {
        return 31 * m_key.hashCode() + Arrays.hashCode(m_cells);
    }

    @Override
    public String toString() {
        return m_key + ": " + Arrays.toString(m_cells);
    }
}
