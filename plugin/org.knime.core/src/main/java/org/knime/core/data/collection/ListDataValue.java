package org.knime.core.data.collection;

import org.knime.core.data.DataCell;

/** A value that consists of cells in a given order. */
public interface ListDataValue extends CollectionDataValue {

    /**
     * @param index which element, counted from zero
     * @return the element
     */
    DataCell get(int index);
}
