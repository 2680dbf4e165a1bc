package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** Reads the settings of a node. */
public interface NodeSettingsRO extends ConfigRO {

    /**
     * @param key the name of a group in this one
     * @return the group
     * @throws InvalidSettingsException if there is no such group
     */
    NodeSettingsRO getNodeSettings(String key) throws InvalidSettingsException;
}
