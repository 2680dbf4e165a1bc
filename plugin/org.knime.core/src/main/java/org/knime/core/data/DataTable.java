package org.knime.core.data;

/** Rows with a common specification, read one after the other. */
public interface DataTable extends Iterable<DataRow> {

    /** @return the columns */
    DataTableSpec getDataTableSpec();

    @Override
    RowIterator iterator();
}
