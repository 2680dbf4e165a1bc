package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.message.Message;
import org.knime.core.node.message.MessageBuilder;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** The settings and the work of a node. */
public abstract class NodeModel implements AbstractNodeView.ViewableModel {

    private final List<NodeModelWarningListener> m_listeners = new CopyOnWriteArrayList<>();

    private final PortType[] m_inputs;

    private final PortType[] m_outputs;

    private Message m_warning;

    /**
     * @param inputs the types of the inputs
     * @param outputs the types of the outputs
     */
    protected NodeModel(final PortType[] inputs, final PortType[] outputs) {
        m_inputs = inputs == null ? new PortType[0] : inputs.clone();
        m_outputs = outputs == null ? new PortType[0] : outputs.clone();
    }

    /**
     * @param inputs how many tables go in
     * @param outputs how many tables come out
     */
    protected NodeModel(final int inputs, final int outputs) {
        this(tables(inputs), tables(outputs));
    }

    private static PortType[] tables(final int count) {
        final var types = new PortType[count];
        Arrays.fill(types, BufferedDataTable.TYPE);
        return types;
    }

    /**
     * Reads what {@link #saveInternals} wrote.
     *
     * @param directory holds the files
     * @param exec progress and cancellation
     * @throws IOException if reading fails
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void loadInternals(File directory, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * Writes what a view of the executed node needs besides its ports.
     *
     * @param directory for the files
     * @param exec progress and cancellation
     * @throws IOException if writing fails
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void saveInternals(File directory, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /** @param settings receives the settings */
    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    /**
     * @param settings settings of which nothing is known yet
     * @throws InvalidSettingsException if the node cannot use them
     */
    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /**
     * @param settings settings that have been validated
     * @throws InvalidSettingsException if the node cannot use them
     */
    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Forgets what the last execution left. */
    protected abstract void reset();

    /**
     * @param inputs what will go in
     * @return what will come out, {@code null} where it is not known before the execution
     * @throws InvalidSettingsException if the node cannot run like this
     */
    protected PortObjectSpec[] configure(final PortObjectSpec[] inputs) throws InvalidSettingsException {
        return configure(copy(inputs, new DataTableSpec[inputs.length]));
    }

    /**
     * @param inputs the tables that will go in
     * @return the tables that will come out
     * @throws InvalidSettingsException if the node cannot run like this
     */
    protected DataTableSpec[] configure(final DataTableSpec[] inputs) throws InvalidSettingsException {
        throw new InvalidSettingsException("NodeModel.configure() implementation missing!");
    }

    /**
     * @param inputs what goes in
     * @param exec progress, cancellation, making of tables
     * @return what comes out
     * @throws Exception if the node fails
     */
    protected PortObject[] execute(final PortObject[] inputs, final ExecutionContext exec) throws Exception {
        return execute(copy(inputs, new BufferedDataTable[inputs.length]), exec);
    }

    /**
     * @param inputs the tables that go in
     * @param exec progress, cancellation, making of tables
     * @return the tables that come out
     * @throws Exception if the node fails
     */
    protected BufferedDataTable[] execute(final BufferedDataTable[] inputs, final ExecutionContext exec)
        throws Exception {
        throw new IOException("NodeModel.execute() implementation missing!");
    }

    private static <T> T[] copy(final Object[] from, final T[] into) {
        System.arraycopy(from, 0, into, 0, from.length);
        return into;
    }

    /** @return how many inputs there are */
    protected final int getNrInPorts() {
        return m_inputs.length;
    }

    /** @return how many outputs there are */
    protected final int getNrOutPorts() {
        return m_outputs.length;
    }

    /**
     * @param index which input
     * @return its type
     */
    protected final PortType getInPortType(final int index) {
        return m_inputs[index];
    }

    /**
     * @param index which output
     * @return its type
     */
    protected final PortType getOutPortType(final int index) {
        return m_outputs[index];
    }

    /** @return a builder for a warning or a failure */
    protected final MessageBuilder createMessageBuilder() {
        return Message.builder();
    }

    /** @param warning what the user should know though the node runs, {@code null} for nothing */
    protected final void setWarningMessage(final String warning) {
        setWarning(warning == null ? null : Message.fromSummary(warning));
    }

    /** @param warning what the user should know though the node runs, {@code null} for nothing */
    protected final void setWarning(final Message warning) {
        if (!Objects.equals(warning, m_warning)) {
            m_warning = warning;
            m_listeners.forEach(listener -> listener.warningChanged(warning));
        }
    }

    /** @return the warning, {@code null} if there is none */
    protected final String getWarningMessage() {
        return m_warning == null ? null : m_warning.getSummary();
    }

    /** @return the warning, {@code null} if there is none */
    protected final Message getWarning() {
        return m_warning;
    }

    /** @param listener hears changes of the warning from now on */
    public void addWarningListener(final NodeModelWarningListener listener) {
        m_listeners.add(listener);
    }

    /** @param listener hears no changes any more */
    public void removeWarningListener(final NodeModelWarningListener listener) {
        m_listeners.remove(listener);
    }

    /** @return the logger for this node */
    protected final NodeLogger getLogger() {
        return NodeLogger.getLogger(getClass());
    }
}
