package org.knime.node.parameters.migration;

import java.util.List;

/**
 * Knows the forms in which earlier versions stored a parameter.
 *
 * @param <T> the class of the parameter
 */
public interface NodeParametersMigration<T> {

    /** @return the earlier forms; the first that matches is loaded */
    List<ConfigMigration<T>> getConfigMigrations();
}
