package org.knime.core.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortUtil;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;

/**
 * A node in a workflow: its factory, its model, and the rules that KNIME enforces around them. Ports are counted as in
 * workflows: port 0 carries flow variables, the ports of the model follow.
 */
public final class Node {

    private final NodeFactory<NodeModel> m_factory;

    private final NodeModel m_model;

    /** @param factory makes the model; the node gets the ports that are there from the start */
    public Node(final NodeFactory<NodeModel> factory) {
        this(factory, factory instanceof ConfigurableNodeFactory
            ? ((ConfigurableNodeFactory<NodeModel>)factory).createNodeCreationConfig() : null);
    }

    /**
     * @param factory makes the model
     * @param configuration the ports, {@code null} if nothing about them can be chosen
     */
    public Node(final NodeFactory<NodeModel> factory, final ModifiableNodeCreationConfiguration configuration) {
        m_factory = factory;
        m_factory.init();
        m_model = configuration == null ? factory.createNodeModel() : factory.createNodeModel(configuration);
    }

    /** @return the name of the node */
    public String getName() {
        return m_factory.getNodeName();
    }

    /** @return what makes everything that belongs to the node */
    public NodeFactory<NodeModel> getFactory() {
        return m_factory;
    }

    /** @return the settings and the work of the node */
    public NodeModel getNodeModel() {
        return m_model;
    }

    /**
     * @param factory a factory
     * @return what users read about its node
     */
    public static NodeDescription invokeGetNodeDescription(final NodeFactory<?> factory) {
        return factory.getNodeDescription();
    }

    /** @return how many inputs there are, with port 0 */
    public int getNrInPorts() {
        return m_model.getNrInPorts() + 1;
    }

    /** @return how many outputs there are, with port 0 */
    public int getNrOutPorts() {
        return m_model.getNrOutPorts() + 1;
    }

    /**
     * @param index which input
     * @return its type
     */
    public PortType getInputType(final int index) {
        return index == 0 ? FlowVariablePortObject.TYPE_OPTIONAL : m_model.getInPortType(index - 1);
    }

    /**
     * @param index which output
     * @return its type
     */
    public PortType getOutputType(final int index) {
        return index == 0 ? FlowVariablePortObject.TYPE : m_model.getOutPortType(index - 1);
    }

    /**
     * @param settings the model settings of the node
     * @throws InvalidSettingsException if the node cannot use them
     */
    public void validateModelSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_model.validateSettings(settings);
    }

    /**
     * @param settings the model settings of the node
     * @throws InvalidSettingsException if the node cannot use them
     */
    public void loadModelSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_model.loadValidatedSettingsFrom(settings);
    }

    /** @param settings receives the model settings of the node */
    public void saveModelSettingsTo(final NodeSettingsWO settings) {
        m_model.saveSettingsTo(settings);
    }

    /**
     * Configures the model.
     *
     * @param inputs what will go into the ports of the model, {@code null} where nothing is connected
     * @return what will come out of them, {@code null} where it is not known
     * @throws InvalidSettingsException if the node cannot run like this
     */
    public PortObjectSpec[] invokeNodeModelConfigure(final PortObjectSpec[] inputs) throws InvalidSettingsException {
        m_model.setWarningMessage(null);
        final PortObjectSpec[] checked = inputs.clone();
        for (int i = 0; i < checked.length; i++) {
            checked[i] = checkedSpec(i, inputs[i]);
        }
        final PortObjectSpec[] outputs = m_model.configure(checked);
        if (outputs == null) {
            return new PortObjectSpec[m_model.getNrOutPorts()];
        }
        return Arrays.copyOf(outputs, m_model.getNrOutPorts());
    }

    private PortObjectSpec checkedSpec(final int index, final PortObjectSpec spec) throws InvalidSettingsException {
        final PortType type = m_model.getInPortType(index);
        if (spec == null && BufferedDataTable.TYPE.equals(type) && !type.isOptional()) {
            return new DataTableSpec();
        }
        if (!type.acceptsPortObjectSpec(spec)) {
            throw new InvalidSettingsException("Incompatible port spec at port " + index + ", expected: "
                + type.getPortObjectSpecClass().getSimpleName() + ", actual: " + spec.getClass().getSimpleName());
        }
        return spec;
    }

    /**
     * Executes the model.
     *
     * @param exec progress, cancellation, making of tables
     * @param inputs what goes into the ports of the model, {@code null} where nothing is connected
     * @return what comes out of them, never {@code null}
     * @throws Exception if the node fails or is canceled
     */
    public PortObject[] invokeNodeModelExecute(final ExecutionContext exec, final PortObject[] inputs)
        throws Exception {
        m_model.setWarningMessage(null);
        for (int i = 0; i < inputs.length; i++) {
            checkInput(i, inputs[i]);
        }
        final PortObject[] outputs = m_model.execute(inputs, exec);
        exec.checkCanceled();
        checkOutputs(outputs);
        warnIfEmpty(outputs);
        return outputs;
    }

    private void checkInput(final int index, final PortObject object) {
        final PortType type = m_model.getInPortType(index);
        if (object == null && !type.isOptional()) {
            throw new IllegalStateException("Couldn't get data from predecessor (Port No." + (index + 1) + ").");
        }
        if (!type.acceptsPortObject(object)) {
            throw new IllegalStateException("Connection Error: Mismatch of input port types (port " + index + ").");
        }
    }

    private void checkOutputs(final PortObject[] outputs) {
        if (outputs == null || outputs.length != m_model.getNrOutPorts()) {
            throw new IllegalStateException("The node returned null or a wrong number of outputs.");
        }
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i] == null) {
                throw new IllegalStateException("Execution failed, reason: data at output " + i + " is null.");
            }
            if (!m_model.getOutPortType(i).acceptsPortObject(outputs[i])) {
                throw new IllegalStateException("Invalid output port object at port " + i + ".");
            }
            if (outputs[i].getSpec() == null) {
                throw new IllegalStateException("The object at output " + i + " has no specification.");
            }
        }
    }

    private void warnIfEmpty(final PortObject[] outputs) {
        final long[] sizes = Arrays.stream(outputs).filter(BufferedDataTable.class::isInstance)
            .mapToLong(table -> ((BufferedDataTable)table).size()).toArray();
        if (m_model.getWarning() == null && sizes.length > 0 && Arrays.stream(sizes).allMatch(size -> size == 0)) {
            m_model.setWarningMessage(sizes.length == 1 ? "Node created an empty data table."
                : "Node created empty data tables on all out-ports.");
        }
    }

    /** @return what the model keeps for its view, {@code null} if it keeps nothing */
    public PortObject[] getInternalHeldPortObjects() {
        return m_model instanceof PortObjectHolder ? ((PortObjectHolder)m_model).getInternalPortObjects() : null;
    }

    /** Forgets what the last execution left. */
    public void reset() {
        m_model.setWarningMessage(null);
        m_model.reset();
    }

    /**
     * Copies an object by writing and reading it, so that a node cannot change what another one holds. KNIME does this
     * for every input that is not a table.
     *
     * @param object what to copy, not a table
     * @param exec progress and cancellation
     * @return the copy
     * @throws IOException if the object cannot be written or read
     * @throws CanceledExecutionException if the user cancels
     */
    public static PortObject copyPortObject(final PortObject object, final ExecutionContext exec)
        throws IOException, CanceledExecutionException {
        if (object instanceof BufferedDataTable) {
            throw new IOException("Can't copy BufferedDataTable objects");
        }
        final var bytes = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(object, bytes, exec);
        return PortUtil.readObjectFromStream(new ByteArrayInputStream(bytes.toByteArray()), exec);
    }
}
