package org.knime.core.data.collection;

import java.util.Iterator;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;

/** A list of cells. Made by {@link CollectionCellFactory}. */
public class ListCell extends DataCell implements ListDataValue {

    private static final long serialVersionUID = 1L;

    private final transient List<DataCell> m_cells;

    private final transient DataType m_elementType;

    ListCell(final List<DataCell> cells, final DataType elementType) {
        m_cells = cells;
        m_elementType = elementType;
    }

    /**
     * @param elementType the type of the elements
     * @return the type of lists of such elements
     */
    public static DataType getCollectionType(final DataType elementType) {
        return DataType.getType(ListCell.class, elementType);
    }

    @Override
    public DataType getElementType() {
        return m_elementType;
    }

    @Override
    public DataCell get(final int index) {
        return m_cells.get(index);
    }

    @Override
    public int size() {
        return m_cells.size();
    }

    @Override
    public Iterator<DataCell> iterator() {
        return m_cells.iterator();
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        return m_cells.equals(((ListCell)other).m_cells);
    }

    @Override
    public int hashCode() {
        return m_cells.hashCode();
    }

    @Override
    public String toString() {
        return m_cells.toString();
    }
}
