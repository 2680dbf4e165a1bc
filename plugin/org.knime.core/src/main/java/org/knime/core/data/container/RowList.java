package org.knime.core.data.container;

import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowIterator;

/** The rows of a closed container. */
final class RowList implements DataTable {

    private final DataTableSpec m_spec;

    private final List<DataRow> m_rows;

    RowList(final DataTableSpec spec, final List<DataRow> rows) {
        m_spec = spec;
        m_rows = rows;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_spec;
    }

    @Override
    public RowIterator iterator() {
        return CloseableRowIterator.from(m_rows.iterator());
    }
}
