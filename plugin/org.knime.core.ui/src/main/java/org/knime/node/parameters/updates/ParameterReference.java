package org.knime.node.parameters.updates;

/**
 * Names a field for others that depend on it.
 *
 * @param <T> the class of the field
 */
public interface ParameterReference<T> {
}
