package org.keldysh.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.keldysh.standin.HeadlessNode.Setting;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;

/** The stored settings of a node beside its defaults, which tell what settings there are. */
final class SettingsTree {

    private static final String SLASH = "/";

    private static final String HIDDEN = "_Internals";

    private final NodeSettings m_defaults;

    private final NodeSettings m_settings;

    private boolean m_stored;

    SettingsTree(final NodeSettings defaults, final Optional<NodeSettings> stored) {
        m_defaults = defaults;
        m_stored = stored.isPresent();
        m_settings = stored.orElse(defaults);
    }

    /** @return whether there is anything to load, rather than what the node chooses for itself */
    boolean isStored() {
        return m_stored;
    }

    NodeSettings settings() {
        return m_settings;
    }

    List<Setting> list() {
        final List<Setting> found = new ArrayList<>();
        list(m_defaults, m_settings, "", found);
        return found;
    }

    private static void list(final ConfigBase defaults, final ConfigBase stored, final String path,
        final List<Setting> found) {
        for (final String key : defaults) {
            final AbstractConfigEntry known = defaults.getEntry(key);
            final AbstractConfigEntry entry =
                stored.containsKey(key) && sameShape(stored.getEntry(key), known) ? stored.getEntry(key) : known;
            if (known instanceof ConfigBase && !SettingValue.isList(known)) {
                list((ConfigBase)known, (ConfigBase)entry, path + key + SLASH, found);
            } else {
                found.add(new Setting(path + key, SettingValue.type(entry), SettingValue.text(entry)));
            }
        }
    }

    private static boolean sameShape(final AbstractConfigEntry first, final AbstractConfigEntry second) {
        return first instanceof ConfigBase == second instanceof ConfigBase;
    }

    List<String> unknown() {
        final List<String> found = new ArrayList<>();
        collectUnknown(m_settings, m_defaults, "", found);
        return found;
    }

    private static void collectUnknown(final ConfigBase stored, final ConfigBase defaults, final String path,
        final List<String> found) {
        for (final String key : stored) {
            final AbstractConfigEntry known = defaults.getEntry(key);
            if (known == null && !key.endsWith(HIDDEN)) {
                found.add(path + key);
            } else if (known instanceof ConfigBase && !SettingValue.isList(known)
                && stored.getEntry(key) instanceof ConfigBase) {
                collectUnknown((ConfigBase)stored.getEntry(key), (ConfigBase)known, path + key + SLASH, found);
            }
        }
    }

    void override(final String path, final String value) throws NodeFailedException {
        ConfigBase known = m_defaults;
        ConfigBase stored = m_settings;
        final String[] keys = path.split(SLASH);
        for (int i = 0; i < keys.length - 1; i++) {
            if (!(known.getEntry(keys[i]) instanceof ConfigBase)) {
                throw noSetting(path);
            }
            known = (ConfigBase)known.getEntry(keys[i]);
            stored = stored.getEntry(keys[i]) instanceof ConfigBase ? (ConfigBase)stored.getEntry(keys[i])
                : stored.addConfigBase(keys[i]);
        }
        final AbstractConfigEntry entry = known.getEntry(keys[keys.length - 1]);
        if (entry == null || entry instanceof ConfigBase && !SettingValue.isList(entry)) {
            throw noSetting(path);
        }
        SettingValue.put(stored, entry, value, path);
        m_stored = true;
    }

    private NodeFailedException noSetting(final String path) {
        return new NodeFailedException("There is no setting \"" + path + "\"; the settings are "
            + list().stream().map(Setting::key).collect(Collectors.joining(", ")) + ".");
    }
}
