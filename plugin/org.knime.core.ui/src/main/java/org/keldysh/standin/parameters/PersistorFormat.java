package org.keldysh.standin.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persistor;

/** A form that the author of a node has chosen. */
final class PersistorFormat implements Format {

    private final NodeParametersPersistor<Object> m_persistor;

    @SuppressWarnings("unchecked") // the annotation promises that persistor and field belong together
    PersistorFormat(final Persistor annotation) {
        m_persistor = Parameters.create(annotation.value());
    }

    String[][] paths() {
        return m_persistor.getConfigPaths();
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return m_persistor.load(settings);
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        m_persistor.save(value, settings);
    }
}
