package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Writes the settings of a node. */
public interface NodeSettingsWO extends ConfigWO {

    /**
     * @param key the name of the new group
     * @return the empty group
     */
    NodeSettingsWO addNodeSettings(String key);

    /** @param settings a group that becomes part of this one */
    void addNodeSettings(NodeSettings settings);
}
