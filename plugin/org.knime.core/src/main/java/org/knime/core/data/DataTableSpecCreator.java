package org.knime.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes table specifications column by column. */
public final class DataTableSpecCreator {

    private final List<DataColumnSpec> m_columns = new ArrayList<>();

    private String m_name;

    /** Starts without columns. */
    public DataTableSpecCreator() {
        m_name = null;
    }

    /** @param spec what to start from */
    public DataTableSpecCreator(final DataTableSpec spec) {
        m_name = spec.getName();
        addColumns(spec);
    }

    /**
     * @param columns the next columns
     * @return this
     */
    public DataTableSpecCreator addColumns(final DataColumnSpec... columns) {
        m_columns.addAll(Arrays.asList(columns));
        return this;
    }

    /**
     * @param spec holds the next columns
     * @return this
     */
    public DataTableSpecCreator addColumns(final DataTableSpec spec) {
        spec.forEach(m_columns::add);
        return this;
    }

    /**
     * @param index which column, counted from zero
     * @param column what takes its place
     * @return this
     */
    public DataTableSpecCreator replaceColumn(final int index, final DataColumnSpec column) {
        m_columns.set(index, column);
        return this;
    }

    /**
     * @param name the name of the table, {@code null} for the default one
     * @return this
     */
    public DataTableSpecCreator setName(final String name) {
        m_name = name;
        return this;
    }

    /** @return this, without any column */
    public DataTableSpecCreator dropAllColumns() {
        m_columns.clear();
        return this;
    }

    /**
     * @return a new specification
     * @throws IllegalArgumentException if two columns have the same name
     */
    public DataTableSpec createSpec() {
        return new DataTableSpec(m_name, m_columns.toArray(DataColumnSpec[]::new));
    }
}
