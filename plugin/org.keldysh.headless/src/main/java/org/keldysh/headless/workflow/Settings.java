package org.keldysh.headless.workflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keldysh.headless.UserException;

/**
 * A tree of settings as KNIME stores it: a config holds configs and entries by key, in the order of the file. Every
 * refusal is a {@link UserException} that names file and key.
 */
public final class Settings {

    private final Path m_file;

    private final String m_path;

    private final Map<String, Settings> m_configs = new LinkedHashMap<>();

    private final Map<String, Optional<String>> m_entries = new LinkedHashMap<>();

    Settings(final Path file, final String path) {
        m_file = file;
        m_path = path;
    }

    Settings addConfig(final String key) {
        final Settings config = new Settings(m_file, m_path + key + "/");
        m_configs.put(key, config);
        return config;
    }

    void addEntry(final String key, final String value) {
        m_entries.put(key, Optional.ofNullable(value));
    }

    /** @return the nested configs by key */
    public Map<String, Settings> configs() {
        return m_configs;
    }

    /**
     * @param key key of a nested config
     * @return the config
     */
    public Settings config(final String key) {
        final Settings config = m_configs.get(key);
        if (config == null) {
            throw refusal(key, "is missing");
        }
        return config;
    }

    /**
     * @param key key of an entry
     * @return its value unless it is missing or null
     */
    public Optional<String> find(final String key) {
        return m_entries.getOrDefault(key, Optional.empty());
    }

    /**
     * @param key key of an entry
     * @return its value
     */
    public String text(final String key) {
        return find(key).orElseThrow(() -> refusal(key, "is missing"));
    }

    /**
     * @param key key of a whole number
     * @return its value
     */
    public int integer(final String key) {
        final String text = text(key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refusal(key, "must be a whole number, but is \"" + text + "\"");
        }
    }

    /**
     * @param key a key of this config
     * @param reason why its value cannot be used
     * @return the exception to throw
     */
    public UserException refusal(final String key, final String reason) {
        return new UserException("In the file " + m_file + " the entry \"" + m_path + key + "\" " + reason
            + "; open the workflow in KNIME and save it again.");
    }
}
