package org.knime.core.data;

import java.util.Objects;

/** Makes column specifications. */
public final class DataColumnSpecCreator {

    private String m_name;

    private DataType m_type;

    /**
     * @param name the name of the column
     * @param type the type of its cells
     */
    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
    }

    /** @param column what to start from */
    public DataColumnSpecCreator(final DataColumnSpec column) {
        this(column.getName(), column.getType());
    }

    /** @param name the name of the column; blanks around it are dropped as KNIME does */
    public void setName(final String name) {
        m_name = Objects.requireNonNull(name, "A column needs a name.").trim();
    }

    /** @param type the type of the cells */
    public void setType(final DataType type) {
        m_type = Objects.requireNonNull(type, "A column needs a type.");
    }

    /** @return the type of the cells */
    public DataType getType() {
        return m_type;
    }

    /** @return a new column specification */
    public DataColumnSpec createSpec() {
        return new DataColumnSpec(m_name, m_type);
    }
}
