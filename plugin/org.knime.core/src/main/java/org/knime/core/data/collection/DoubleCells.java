package org.knime.core.data.collection;

import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;

/** Double cells kept as plain numbers, eight bytes each; cells are made when somebody asks for them. */
final class DoubleCells extends AbstractList<DataCell> implements RandomAccess {

    private final double[] m_values;

    DoubleCells(final Collection<? extends DataCell> cells) {
        m_values = cells.stream().mapToDouble(cell -> ((DoubleValue)cell).getDoubleValue()).toArray();
    }

    @Override
    public DataCell get(final int index) {
        return new DoubleCell(m_values[index]);
    }

    @Override
    public int size() {
        return m_values.length;
    }
}
