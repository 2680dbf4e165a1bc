package org.keldysh.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.webui.data.InitialDataService;
import org.knime.node.DefaultNodeFactory;

/** A node that runs without KNIME. Ports are counted from zero, without the port for flow variables. */
public final class HeadlessNode {

    private final Node m_node;

    private final PortNames m_portNames;

    private final SettingsTree m_settings;

    private boolean m_settingsLoaded;

    private volatile Message m_warning;

    HeadlessNode(final Node node, final PortNames portNames, final Optional<NodeSettings> model) {
        m_node = node;
        m_portNames = portNames;
        final var defaults = new NodeSettings("model");
        node.saveModelSettingsTo(defaults);
        m_settings = new SettingsTree(defaults, model);
        m_settingsLoaded = !m_settings.isStored();
        node.getNodeModel().addWarningListener(warning -> m_warning = warning);
    }

    /**
     * A setting.
     *
     * @param key its path, with slashes between groups
     * @param type its type as in files, for example {@code xint}; {@code xint[]} for a list
     * @param value its value as text; the elements of a list with commas between them
     */
    public record Setting(String key, String type, String value) {
    }

    /** @return the name that users see */
    public String name() {
        return m_node.getName();
    }

    /** @return the inputs */
    public List<PortInfo> inputPorts() {
        final List<PortInfo> ports = new ArrayList<>();
        for (int i = 1; i < m_node.getNrInPorts(); i++) {
            ports.add(new PortInfo(m_portNames.input(i - 1), m_node.getInputType(i)));
        }
        return ports;
    }

    /** @return the outputs */
    public List<PortInfo> outputPorts() {
        final List<PortInfo> ports = new ArrayList<>();
        for (int i = 1; i < m_node.getNrOutPorts(); i++) {
            ports.add(new PortInfo(m_portNames.output(i - 1), m_node.getOutputType(i)));
        }
        return ports;
    }

    /** @return the settings, those that are not stored with their defaults */
    public List<Setting> settings() {
        return m_settings.list();
    }

    /** @return the paths of stored settings that the node does not know, without hidden ones */
    public List<String> unknownSettings() {
        return m_settings.unknown();
    }

    /**
     * Replaces the value of a setting. Whether the node can use it is known after {@link #validate()}.
     *
     * @param key the path of the setting
     * @param value the value as text; the elements of a list with commas between them
     * @throws NodeFailedException if there is no such setting or the text is no value of its type
     */
    public void overrideSetting(final String key, final String value) throws NodeFailedException {
        m_settings.override(key, value);
        m_settingsLoaded = false;
    }

    /**
     * Validates and loads the settings.
     *
     * @throws NodeFailedException if the node cannot use them
     */
    public void validate() throws NodeFailedException {
        if (m_settingsLoaded) {
            return;
        }
        try {
            m_node.validateModelSettings(m_settings.settings());
            m_node.loadModelSettingsFrom(m_settings.settings());
            m_settingsLoaded = true;
        } catch (final InvalidSettingsException | RuntimeException ex) {
            throw Failures.of(ex);
        }
    }

    /**
     * Finds out what the node will produce and whether it can run.
     *
     * @param inputs one for each input, {@code null} where nothing is connected
     * @return one for each output; all unknown if an input is
     * @throws NodeFailedException if the node cannot run like this
     */
    public List<PortSpecHandle> configure(final List<PortSpecHandle> inputs) throws NodeFailedException {
        validate();
        checkConnected(inputs);
        if (inputs.stream().anyMatch(input -> input != null && !input.isKnown())) {
            return PortSpecHandle.of(new PortObjectSpec[m_node.getNrOutPorts() - 1]);
        }
        return PortSpecHandle.of(configure(
            inputs.stream().map(input -> input == null ? null : input.spec()).toArray(PortObjectSpec[]::new)));
    }

    private PortObjectSpec[] configure(final PortObjectSpec[] inputs) throws NodeFailedException {
        try {
            return m_node.invokeNodeModelConfigure(inputs);
        } catch (final InvalidSettingsException | RuntimeException ex) {
            throw Failures.of(ex);
        }
    }

    private void checkConnected(final List<?> inputs) throws NodeFailedException {
        final List<PortInfo> ports = inputPorts();
        if (inputs.size() != ports.size()) {
            throw new IllegalArgumentException(ports.size() + " inputs are needed, not " + inputs.size() + ".");
        }
        for (int i = 0; i < ports.size(); i++) {
            if (inputs.get(i) == null && !ports.get(i).optional()) {
                throw new NodeFailedException("Nothing is connected to the input \"" + ports.get(i).name() + "\".");
            }
        }
    }

    /**
     * Executes the node and waits until it is done. Interrupting the waiting thread cancels the node.
     *
     * @param inputs one for each input, {@code null} where nothing is connected
     * @param watcher hears of progress and decides whether to go on
     * @return one for each output
     * @throws NodeFailedException if the node fails
     * @throws CancellationException if the node was canceled; then nothing of it runs any more
     */
    public List<PortHandle> execute(final List<PortHandle> inputs, final NodeProgress watcher)
        throws NodeFailedException {
        validate();
        checkConnected(inputs);
        final PortObject[] objects =
            inputs.stream().map(input -> input == null ? null : input.portObject()).toArray(PortObject[]::new);
        final PortObjectSpec[] promised = configure(Arrays.stream(objects)
            .map(object -> object == null ? null : object.getSpec()).toArray(PortObjectSpec[]::new));
        final PortObject[] outputs = new Execution(m_node, objects, watcher).run();
        for (int i = 0; i < outputs.length; i++) {
            checkPromise(i, promised[i], outputs[i].getSpec());
        }
        return Arrays.stream(outputs).map(PortHandle::new).collect(Collectors.toList());
    }

    /** KNIME only warns; here a node that breaks its promise fails, because it would break the nodes behind it. */
    private static void checkPromise(final int index, final PortObjectSpec promised, final PortObjectSpec made)
        throws NodeFailedException {
        if (promised instanceof DataTableSpec && !((DataTableSpec)made).isCompatibleWith((DataTableSpec)promised)) {
            throw new NodeFailedException("The table at output " + (index + 1) + " has the columns " + made
                + " but the node has promised " + promised + ".");
        }
    }

    /** @return what the user should know though the node can run or has run */
    public Optional<String> warningMessage() {
        return Optional.ofNullable(m_warning).map(Message::getSummary);
    }

    /** @return the data with which the view of the executed node starts, as JSON; empty if it has no view */
    public Optional<String> viewData() {
        if (m_node.getFactory() instanceof DefaultNodeFactory factory && factory.hasNodeView()) {
            return factory.createNodeView(m_node.getNodeModel()).createInitialDataService()
                .map(InitialDataService::getInitialData);
        }
        return Optional.empty();
    }
}
