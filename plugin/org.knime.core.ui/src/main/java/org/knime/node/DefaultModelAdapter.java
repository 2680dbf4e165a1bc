package org.knime.node;

import java.io.File;
import java.util.Optional;

import org.keldysh.standin.parameters.Parameters;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** Runs a described model. Until settings are loaded the parameters are the defaults for what is connected. */
final class DefaultModelAdapter extends NodeModel implements PortObjectHolder {

    private final DefaultModel m_model;

    private final PortType[] m_outputs;

    private NodeParameters m_parameters;

    private PortObject[] m_internal;

    DefaultModelAdapter(final DefaultModel model, final PortType[] inputs, final PortType[] outputs) {
        super(inputs, outputs);
        m_model = model;
        m_outputs = outputs;
    }

    private Optional<Class<? extends NodeParameters>> parametersClass() {
        return m_model.parametersClass();
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inputs) throws InvalidSettingsException {
        if (m_parameters == null && parametersClass().isPresent()) {
            m_parameters = Parameters.create(parametersClass().get(), inputs);
            m_parameters.validate();
        }
        final var step = new ConfigureStep(m_parameters, inputs, m_outputs, this::setWarningMessage);
        m_model.configure().accept(step, step);
        return step.outputs();
    }

    @Override
    protected PortObject[] execute(final PortObject[] inputs, final ExecutionContext exec) throws Exception {
        final var step = new ExecuteStep(m_parameters, inputs, m_outputs, exec, this::setWarningMessage);
        m_model.execute().accept(step, step);
        m_internal = step.internal();
        return step.outputs();
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (parametersClass().isPresent()) {
            Parameters.load(parametersClass().get(), settings).validate();
        }
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (parametersClass().isPresent()) {
            m_parameters = Parameters.load(parametersClass().get(), settings);
        }
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        parametersClass().ifPresent(
            type -> Parameters.save(m_parameters == null ? Parameters.create(type) : m_parameters, settings));
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return m_internal;
    }

    @Override
    public void setInternalPortObjects(final PortObject[] objects) {
        m_internal = objects;
    }

    @Override
    protected void reset() {
        m_internal = null;
    }

    @Override
    protected void loadInternals(final File directory, final ExecutionMonitor exec) { // kept as port objects instead
    }

    @Override
    protected void saveInternals(final File directory, final ExecutionMonitor exec) { // kept as port objects instead
    }
}
