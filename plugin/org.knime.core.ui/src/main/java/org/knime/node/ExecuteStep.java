package org.knime.node;

import java.util.Arrays;
import java.util.function.Consumer;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.parameters.NodeParameters;

/** What goes into one execution and what comes out. */
final class ExecuteStep implements ExecuteInput, ExecuteOutput {

    private final NodeParameters m_parameters;

    private final PortObject[] m_inputs;

    private final PortType[] m_types;

    private final ExecutionContext m_exec;

    private final PortObject[] m_outputs;

    private final Consumer<String> m_warning;

    private PortObject[] m_internal;

    ExecuteStep(final NodeParameters parameters, final PortObject[] inputs, final PortType[] types,
        final ExecutionContext exec, final Consumer<String> warning) {
        m_parameters = parameters;
        m_inputs = inputs;
        m_types = types;
        m_exec = exec;
        m_outputs = new PortObject[types.length];
        m_warning = warning;
    }

    PortObject[] outputs() {
        return m_outputs;
    }

    PortObject[] internal() {
        return m_internal;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller knows the class of its parameters
    public <S extends NodeParameters> S getParameters() {
        return (S)m_parameters;
    }

    @Override
    public ExecutionContext getExecutionContext() {
        return m_exec;
    }

    @Override
    public PortObject[] getInPortObjects() {
        return m_inputs;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller knows the types of its ports
    public <D extends PortObject> D getInPortObject(final int index) {
        return (D)m_inputs[index];
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return Arrays.stream(m_inputs).map(BufferedDataTable.class::cast).toArray(BufferedDataTable[]::new);
    }

    @Override
    public BufferedDataTable getInTable(final int index) {
        return (BufferedDataTable)m_inputs[index];
    }

    @Override
    public PortType[] getOutPortTypes() {
        return m_types;
    }

    @Override
    public <D extends PortObject> void setOutData(final int index, final D data) {
        m_outputs[index] = data;
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <D extends PortObject> void setOutData(final D... data) {
        System.arraycopy(data, 0, m_outputs, 0, data.length);
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <D extends PortObject> void setInternalData(final D... data) {
        m_internal = data;
    }

    @Override
    public void setWarningMessage(final String message) {
        m_warning.accept(message);
    }
}
