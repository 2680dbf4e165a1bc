package org.knime.core.data.collection;

import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;

/** A value that consists of cells. */
public interface CollectionDataValue extends DataValue, CellCollection {

    /** @return the common type of the elements */
    DataType getElementType();

    /** @return how many elements there are */
    int size();
}
