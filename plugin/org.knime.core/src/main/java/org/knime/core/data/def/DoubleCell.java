package org.knime.core.data.def;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;

/** A double-precision number. Not-a-number equals itself. */
public final class DoubleCell extends DataCell implements DoubleValue, BoundedValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(DoubleCell.class);

    private static final long serialVersionUID = 1L;

    private final double m_value;

    /** @param value the number */
    public DoubleCell(final double value) {
        m_value = value;
    }

    @Override
    public double getDoubleValue() {
        return m_value;
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        final double value = ((DoubleCell)other).m_value;
        return m_value == value || Double.isNaN(m_value) && Double.isNaN(value);
    }

    @Override
    public int hashCode() {
        return Double.hashCode(m_value + 0.0);
    }

    @Override
    public String toString() {
        return Double.toString(m_value);
    }
}
