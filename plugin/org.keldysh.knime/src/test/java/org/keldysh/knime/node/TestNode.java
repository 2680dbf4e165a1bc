package org.keldysh.knime.node;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultNodeFactory;

/** A node with settings, as a workflow would configure and execute it. */
public final class TestNode {

    private final Node m_node;

    private final NodeSettings m_settings = new NodeSettings("model");

    private final DefaultNodeProgressMonitor m_progress = new DefaultNodeProgressMonitor();

    private Message m_warning;

    private TestNode(final Node node) {
        m_node = node;
        m_node.getNodeModel().addWarningListener(warning -> m_warning = warning);
        m_node.saveModelSettingsTo(m_settings);
    }

    /** A node with its default settings and without optional ports. */
    public static TestNode of(final DefaultNodeFactory factory) {
        return new TestNode(new Node(factory));
    }

    /** A node with its optional input. */
    public static TestNode withInput(final DefaultNodeFactory factory, final String group, final Class<?> type)
        throws InvalidSettingsException {
        return withInputs(factory, Map.of(group, List.of(type)));
    }

    /** A node with inputs that users can add: their types, for each group of ports. */
    public static TestNode withInputs(final DefaultNodeFactory factory, final Map<String, List<Class<?>>> groups)
        throws InvalidSettingsException {
        final ModifiableNodeCreationConfiguration ports = factory.createNodeCreationConfig();
        final NodeSettings settings = new NodeSettings("node");
        final NodeSettingsWO configuration = settings.addNodeSettings("node_creation_config");
        groups.forEach((name, types) -> {
            final NodeSettingsWO group = configuration.addNodeSettings(name);
            for (int i = 0; i < types.size(); i++) {
                group.addNodeSettings("port_" + i).addString("object_class", types.get(i).getName());
            }
        });
        ports.loadSettingsFrom(settings);
        return new TestNode(new Node(factory, ports));
    }

    public NodeSettings settings() {
        return m_settings;
    }

    public TestNode set(final String key, final int value) {
        m_settings.addInt(key, value);
        return this;
    }

    public TestNode set(final String key, final long value) {
        m_settings.addLong(key, value);
        return this;
    }

    public TestNode set(final String key, final double value) {
        m_settings.addDouble(key, value);
        return this;
    }

    public TestNode set(final String key, final boolean value) {
        m_settings.addBoolean(key, value);
        return this;
    }

    public TestNode set(final String key, final String value) {
        m_settings.addString(key, value);
        return this;
    }

    public PortObjectSpec[] configure(final PortObject... inputs) throws InvalidSettingsException {
        return configureWith(Arrays.stream(inputs).map(PortObject::getSpec).toArray(PortObjectSpec[]::new));
    }

    public PortObjectSpec[] configureWith(final PortObjectSpec... inputs) throws InvalidSettingsException {
        m_node.validateModelSettings(m_settings);
        m_node.loadModelSettingsFrom(m_settings);
        return m_node.invokeNodeModelConfigure(inputs);
    }

    public PortObject[] execute(final PortObject... inputs) throws Exception {
        configure(inputs);
        return m_node.invokeNodeModelExecute(new ExecutionContext(m_progress, m_node), inputs);
    }

    /** What the node has warned of last. */
    public Optional<String> warning() {
        return Optional.ofNullable(m_warning).map(Message::getSummary);
    }

    public NodeProgressMonitor progress() {
        return m_progress;
    }

    public void cancel() {
        m_progress.setExecuteCanceled();
    }
}
