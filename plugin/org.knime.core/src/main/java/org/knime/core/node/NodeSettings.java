package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.node.config.Config;

/** The settings of a node or a group of them. */
public final class NodeSettings extends Config implements NodeSettingsRO, NodeSettingsWO {

    private static final long serialVersionUID = 1L;

    /** @param key the name of the group */
    public NodeSettings(final String key) {
        super(key);
    }

    @Override
    public Config getInstance(final String key) {
        return new NodeSettings(key);
    }

    @Override
    public NodeSettingsWO addNodeSettings(final String key) {
        return (NodeSettings)addConfig(key);
    }

    @Override
    public void addNodeSettings(final NodeSettings settings) {
        addEntry(settings);
    }

    @Override
    public NodeSettings getNodeSettings(final String key) throws InvalidSettingsException {
        return (NodeSettings)getConfig(key);
    }

    /**
     * Reads settings from XML and closes the stream.
     *
     * @param input what {@link #saveToXML} wrote
     * @return the settings
     * @throws IOException if reading fails or the file is damaged
     */
    public static NodeSettingsRO loadFromXML(final InputStream input) throws IOException {
        final var settings = new NodeSettings("settings");
        settings.load(input);
        return settings;
    }
}
