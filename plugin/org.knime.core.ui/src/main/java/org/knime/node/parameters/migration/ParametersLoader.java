package org.knime.node.parameters.migration;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Loads a parameter.
 *
 * @param <T> the class of the parameter
 */
@FunctionalInterface
public interface ParametersLoader<T> {

    /**
     * @param settings where the parameter is stored
     * @return the parameter
     * @throws InvalidSettingsException if it is not there or damaged
     */
    T load(NodeSettingsRO settings) throws InvalidSettingsException;
}
