package org.knime.core.node.config;

import org.knime.core.data.DataType;
import org.knime.core.node.config.base.ConfigBaseWO;

/** Writes a group of settings that may hold types of data. */
public interface ConfigWO extends ConfigBaseWO {

    /**
     * @param key the name of the new group
     * @return the empty group
     */
    Config addConfig(String key);

    /**
     * @param key the name of the type
     * @param type the type
     */
    void addDataType(String key, DataType type);
}
