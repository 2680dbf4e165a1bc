package org.knime.core.data;

import java.io.Serializable;

/** One immutable value in a table. Two missing cells are equal whatever the reason for which they are missing. */
public abstract class DataCell implements DataValue, Serializable {

    private static final long serialVersionUID = 1L;

    /** @return the type of this cell; collections bring the type of their elements */
    public final DataType getType() {
        return DataType.typeOf(this);
    }

    /** @return whether this is a missing cell */
    public boolean isMissing() {
        return false;
    }

    @Override
    public abstract String toString();

    @Override
    public final boolean equals(final Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof DataCell)) {
            return false;
        }
        final DataCell cell = (DataCell)other;
        if (isMissing() || cell.isMissing()) {
            return isMissing() && cell.isMissing();
        }
        return getClass().equals(cell.getClass()) && equalsDataCell(cell);
    }

    /**
     * Compares the content.
     *
     * @param other a cell of the same class as this one, not missing
     * @return whether both hold the same
     */
    protected abstract boolean equalsDataCell(DataCell other);

    @Override
    public abstract int hashCode();
}
