package org.knime.core.data;

/** One row of a table: a key and a cell for every column. */
public interface DataRow extends Iterable<DataCell> {

    /** @return how many cells there are */
    int getNumCells();

    /** @return the name of the row */
    RowKey getKey();

    /**
     * @param index which column, counted from zero
     * @return its cell
     */
    DataCell getCell(int index);
}
