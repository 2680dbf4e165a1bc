package org.knime.core.node;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;

/** What an executing node may use: progress and the making of tables. */
public class ExecutionContext extends ExecutionMonitor {

    private final Node m_node;

    /**
     * @param progress receives the progress
     * @param node the executing node
     */
    public ExecutionContext(final NodeProgressMonitor progress, final Node node) {
        super(progress);
        m_node = node;
    }

    /**
     * @param spec the columns
     * @return an empty open container
     */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return new BufferedDataContainer(spec);
    }

    /**
     * Copies a table.
     *
     * @param table the rows
     * @param monitor receives the progress and tells when to stop
     * @return a table with the same rows
     * @throws CanceledExecutionException if the execution has been canceled
     */
    public BufferedDataTable createBufferedDataTable(final DataTable table, final ExecutionMonitor monitor)
        throws CanceledExecutionException {
        final BufferedDataContainer container = createDataContainer(table.getDataTableSpec());
        for (final DataRow row : table) {
            monitor.checkCanceled();
            container.addRowToTable(row);
        }
        container.close();
        return container.getTable();
    }

    /**
     * @param table a table
     * @param spec other names or types for its columns
     * @return the same rows under the other columns
     */
    public BufferedDataTable createSpecReplacerTable(final BufferedDataTable table, final DataTableSpec spec) {
        final BufferedDataContainer container = createDataContainer(spec);
        table.forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }

    /**
     * @param share how much of the whole the part is, between 0 and 1
     * @return a context for a part of the execution
     */
    public ExecutionContext createSubExecutionContext(final double share) {
        return new ExecutionContext(createSubProgress(share).getProgressMonitor(), m_node);
    }

    /**
     * @param share how much of the whole the part is, between 0 and 1
     * @return a context for a part of the execution whose messages are dropped
     */
    public ExecutionContext createSilentSubExecutionContext(final double share) {
        return new ExecutionContext(createSilentSubProgress(share).getProgressMonitor(), m_node);
    }
}
