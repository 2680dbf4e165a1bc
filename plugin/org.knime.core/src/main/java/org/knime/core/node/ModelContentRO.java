package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** Reads the content of a port object. */
public interface ModelContentRO extends ConfigRO {

    /**
     * @param key the name of a group in this one
     * @return the group
     * @throws InvalidSettingsException if there is no such group
     */
    ModelContentRO getModelContent(String key) throws InvalidSettingsException;
}
