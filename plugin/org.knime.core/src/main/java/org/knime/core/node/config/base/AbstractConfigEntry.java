package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Objects;

/** A named part of settings: either one value or a group of further parts. */
public abstract class AbstractConfigEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConfigEntries m_type;

    private final String m_key;

    AbstractConfigEntry(final ConfigEntries type, final String key) {
        m_type = type;
        m_key = Objects.requireNonNull(key, "A setting needs a key.");
    }

    /** @return the name, unique in the group */
    public final String getKey() {
        return m_key;
    }

    /** @return what kind of part this is */
    public final ConfigEntries getType() {
        return m_type;
    }

    /** @return the value as text, {@code null} if it is null */
    public abstract String toStringValue();

    @Override
    public String toString() {
        return m_key + "=" + toStringValue();
    }
}
