package org.knime.node.parameters.migration;

import java.util.List;

/**
 * Gives the value that a parameter had before it existed.
 *
 * @param <T> the class of the parameter
 */
@FunctionalInterface
public interface DefaultProvider<T> extends NodeParametersMigration<T> {

    /** @return the value */
    T getDefault();

    @Override
    default List<ConfigMigration<T>> getConfigMigrations() {
        return List.of(ConfigMigration.builder(settings -> getDefault()).build());
    }
}
