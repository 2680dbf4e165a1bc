package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.node.config.Config;

/** The content of a port object in the form of settings. */
public final class ModelContent extends Config implements ModelContentRO, ModelContentWO {

    private static final long serialVersionUID = 1L;

    /** @param key the name of the group */
    public ModelContent(final String key) {
        super(key);
    }

    @Override
    public Config getInstance(final String key) {
        return new ModelContent(key);
    }

    @Override
    public ModelContentWO addModelContent(final String key) {
        return (ModelContent)addConfig(key);
    }

    @Override
    public ModelContent getModelContent(final String key) throws InvalidSettingsException {
        return (ModelContent)getConfig(key);
    }

    /**
     * Reads a content from XML and closes the stream.
     *
     * @param input what {@link #saveToXML} wrote
     * @return the content
     * @throws IOException if reading fails or the file is damaged
     */
    public static ModelContentRO loadFromXML(final InputStream input) throws IOException {
        final var content = new ModelContent("model");
        content.load(input);
        return content;
    }
}
