package org.knime.node.parameters.persistence;

import org.knime.core.node.NodeSettingsWO;

/**
 * Stores a parameter.
 *
 * @param <T> the class of the parameter
 */
public interface ParametersSaver<T> {

    /**
     * @param parameter what to store
     * @param settings receives it
     */
    void save(T parameter, NodeSettingsWO settings);
}
