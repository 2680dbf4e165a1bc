package org.knime.core.data;

import java.util.Objects;

/** The name of a row, unique in its table. */
public final class RowKey implements RowKeyValue {

    private final String m_id;

    /** @param id the name, not {@code null} */
    public RowKey(final String id) {
        m_id = Objects.requireNonNull(id, "A row key must not be null.");
    }

    /**
     * @param index the position of the row, counted from zero
     * @return the key that KNIME gives to such a row
     */
    public static RowKey createRowKey(final long index) {
        return new RowKey("Row" + index);
    }

    @Override
    public String getString() {
        return m_id;
    }

    @Override
    public String toString() {
        return m_id;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof RowKey && m_id.equals(((RowKey)other).m_id);
    }

    @Override
    public int hashCode() {
        return m_id.hashCode();
    }
}
