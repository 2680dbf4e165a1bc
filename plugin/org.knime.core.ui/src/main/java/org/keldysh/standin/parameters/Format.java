package org.keldysh.standin.parameters;

import org.knime.node.parameters.migration.ParametersLoader;
import org.knime.node.parameters.persistence.ParametersSaver;

/** How something is stored in settings: the same as a persistor, but without fixed places. */
interface Format extends ParametersLoader<Object>, ParametersSaver<Object> {
}
