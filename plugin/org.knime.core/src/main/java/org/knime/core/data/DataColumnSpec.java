package org.knime.core.data;

import java.util.Objects;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** The name and the type of a column. Made by {@link DataColumnSpecCreator}. */
public final class DataColumnSpec {

    private static final String NAME = "column_name";

    private static final String TYPE = "column_type";

    private final String m_name;

    private final DataType m_type;

    DataColumnSpec(final String name, final DataType type) {
        m_name = name;
        m_type = type;
    }

    /** @return the name of the column */
    public String getName() {
        return m_name;
    }

    /** @return the type that all cells of the column comply with */
    public DataType getType() {
        return m_type;
    }

    /**
     * @param other another column
     * @return whether this column can be used where the other one is expected: same name, same or narrower type
     */
    public boolean isCompatibleWith(final DataColumnSpec other) {
        return other != null && m_name.equals(other.m_name) && other.m_type.isASuperTypeOf(m_type);
    }

    /**
     * @param other another column
     * @return whether name and type are the same
     */
    public boolean equalStructure(final DataColumnSpec other) {
        return other != null && m_name.equals(other.m_name) && m_type.equals(other.m_type);
    }

    /** @param config receives the name and the type */
    public void save(final ConfigWO config) {
        config.addString(NAME, m_name);
        m_type.save(config.addConfig(TYPE));
    }

    /**
     * @param config what {@link #save} wrote
     * @return the column
     * @throws InvalidSettingsException if the settings are damaged
     */
    public static DataColumnSpec load(final ConfigRO config) throws InvalidSettingsException {
        return new DataColumnSpecCreator(config.getString(NAME), DataType.load(config.getConfig(TYPE))).createSpec();
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DataColumnSpec && equalStructure((DataColumnSpec)other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_name, m_type);
    }

    @Override
    public String toString() {
        return "Column Name: " + m_name + " Column Type: " + m_type;
    }
}
