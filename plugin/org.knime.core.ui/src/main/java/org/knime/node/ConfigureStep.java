package org.knime.node;

import java.util.Arrays;
import java.util.function.Consumer;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.parameters.NodeParameters;

/** What goes into one configuration and what comes out. */
final class ConfigureStep implements ConfigureInput, ConfigureOutput {

    private final NodeParameters m_parameters;

    private final PortObjectSpec[] m_inputs;

    private final PortType[] m_types;

    private final PortObjectSpec[] m_outputs;

    private final Consumer<String> m_warning;

    ConfigureStep(final NodeParameters parameters, final PortObjectSpec[] inputs, final PortType[] types,
        final Consumer<String> warning) {
        m_parameters = parameters;
        m_inputs = inputs;
        m_types = types;
        m_outputs = new PortObjectSpec[types.length];
        m_warning = warning;
    }

    PortObjectSpec[] outputs() {
        return m_outputs;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller knows the class of its parameters
    public <S extends NodeParameters> S getParameters() {
        return (S)m_parameters;
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return m_inputs;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller knows the types of its ports
    public <S extends PortObjectSpec> S getInPortSpec(final int index) {
        return (S)m_inputs[index];
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Arrays.stream(m_inputs).map(DataTableSpec.class::cast).toArray(DataTableSpec[]::new);
    }

    @Override
    public DataTableSpec getInTableSpec(final int index) {
        return (DataTableSpec)m_inputs[index];
    }

    @Override
    public PortType[] getOutPortTypes() {
        return m_types;
    }

    @Override
    public <S extends PortObjectSpec> void setOutSpec(final int index, final S spec) {
        m_outputs[index] = spec;
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <S extends PortObjectSpec> void setOutSpecs(final S... specs) {
        System.arraycopy(specs, 0, m_outputs, 0, specs.length);
    }

    @Override
    public void setWarningMessage(final String message) {
        m_warning.accept(message);
    }
}
