package org.keldysh.standin.parameters;

import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Where something is in settings: the keys of the groups around it and its own. */
final class SettingsPath {

    private final String[] m_keys;

    SettingsPath(final String... keys) {
        m_keys = keys.clone();
    }

    boolean isIn(final ConfigBaseRO settings) {
        AbstractConfigEntry entry = (ConfigBase)settings;
        for (final String key : m_keys) {
            entry = entry instanceof ConfigBase ? ((ConfigBase)entry).getEntry(key) : null;
        }
        return entry != null;
    }
}
