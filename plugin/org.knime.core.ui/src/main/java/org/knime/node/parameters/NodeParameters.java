package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/**
 * The parameters of a node. Fields that are not private are stored and shown; their initial values are the defaults. A
 * constructor with a {@link NodeParametersInput} may choose defaults that suit what is connected; one without arguments
 * is needed in any case.
 */
public interface NodeParameters extends Persistable, WidgetGroup {

    /**
     * Checks what annotations cannot express. Called when settings are loaded.
     *
     * @throws InvalidSettingsException if the node cannot run with these parameters
     */
    default void validate() throws InvalidSettingsException {
    }
}
