package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Writes the content of a port object. */
public interface ModelContentWO extends ConfigWO {

    /**
     * @param key the name of the new group
     * @return the empty group
     */
    ModelContentWO addModelContent(String key);
}
