package org.knime.core.node.config;

import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Reads a group of settings that may hold types of data. */
public interface ConfigRO extends ConfigBaseRO {

    /**
     * @param key the name of a group in this one
     * @return the group
     * @throws InvalidSettingsException if there is no such group
     */
    Config getConfig(String key) throws InvalidSettingsException;

    /**
     * @param key the name of a type
     * @return the type
     * @throws InvalidSettingsException if there is no such type
     */
    DataType getDataType(String key) throws InvalidSettingsException;
}
