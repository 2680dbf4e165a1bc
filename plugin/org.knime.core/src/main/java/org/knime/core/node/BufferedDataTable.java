package org.knime.core.node;

import java.util.Iterator;

import javax.swing.JComponent;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A finished table that goes from one node to the next. Made by {@link ExecutionContext}. */
public final class BufferedDataTable implements DataTable, PortObject {

    /** The type of ports for tables. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    /** The type of ports for tables that need not be connected. */
    public static final PortType TYPE_OPTIONAL =
        PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class, true);

    private final DataTable m_rows;

    private final long m_size;

    BufferedDataTable(final DataTable rows, final long size) {
        m_rows = rows;
        m_size = size;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_rows.getDataTableSpec();
    }

    @Override
    public DataTableSpec getSpec() {
        return getDataTableSpec();
    }

    @Override
    public CloseableRowIterator iterator() {
        final Iterator<DataRow> rows = m_rows.iterator();
        return CloseableRowIterator.from(rows);
    }

    /** @return how many rows there are */
    public long size() {
        return m_size;
    }

    @Override
    public String getSummary() {
        return "Rows: " + m_size + ", Cols: " + getDataTableSpec().getNumColumns();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
