package org.knime.core.data.collection;

import org.knime.core.data.DataCell;

/** Cells one after the other. */
public interface CellCollection extends Iterable<DataCell> {
}
