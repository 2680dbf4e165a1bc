package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Objects;

/** A single value. */
final class ConfigValue extends AbstractConfigEntry {

    private static final long serialVersionUID = 1L;

    private final Serializable m_value;

    ConfigValue(final ConfigEntries type, final String key, final Serializable value) {
        super(type, key);
        m_value = value;
    }

    Serializable value() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return m_value == null ? null : m_value.toString();
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof ConfigValue && getKey().equals(((ConfigValue)other).getKey())
            && getType() == ((ConfigValue)other).getType() && Objects.equals(m_value, ((ConfigValue)other).m_value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getKey(), getType(), m_value);
    }
}
