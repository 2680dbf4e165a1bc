package org.keldysh.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.keldysh.standin.extension.Contribution;
import org.keldysh.standin.extension.Contributions;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;

/** The nodes that are installed. */
public final class NodeRepository {

    private static final String EXTENSION_POINT = "org.knime.workbench.repository.nodes";

    private static final String FACTORY = "factory-class";

    private static final String MODEL = "model";

    private final Map<String, Contribution> m_nodes = new LinkedHashMap<>();

    private NodeRepository() {
        for (final Contribution contribution : Contributions.to(EXTENSION_POINT)) {
            m_nodes.put(contribution.attribute(FACTORY), contribution);
        }
    }

    /**
     * @return the nodes of all {@code plugin.xml} files on the class path; inside OSGi those of the extension registry
     */
    public static NodeRepository fromClassPath() {
        return new NodeRepository();
    }

    /** @return what is known about every installed node */
    public List<NodeInfo> nodes() {
        return m_nodes.values().stream().map(NodeRepository::info).collect(Collectors.toList());
    }

    private static NodeInfo info(final Contribution contribution) {
        final NodeFactory<?> factory = factory(contribution);
        final NodeDescription description = Node.invokeGetNodeDescription(factory);
        return new NodeInfo(contribution.attribute(FACTORY), description.getNodeName(),
            contribution.attribute("category-path"), description.getType().name(),
            description.getShortDescription().orElse(""), description.getIntro().orElse(""),
            Optional.ofNullable(factory.getIcon()));
    }

    @SuppressWarnings("unchecked") // every factory makes models of some kind
    private static NodeFactory<NodeModel> factory(final Contribution contribution) {
        return (NodeFactory<NodeModel>)contribution.instantiate(FACTORY);
    }

    /**
     * Makes a node with its default settings and without optional ports.
     *
     * @param factory the name of the class of its factory
     * @return the node
     * @throws NodeFailedException if there is no such node
     */
    public HeadlessNode create(final String factory) throws NodeFailedException {
        return create(factory, new NodeSettings("node"));
    }

    /**
     * Makes a node as it is stored in a workflow: with the ports and the settings in its file.
     *
     * @param factory the name of the class of its factory
     * @param settingsFile the {@code settings.xml} of the node
     * @return the node, whose settings are not validated yet
     * @throws NodeFailedException if there is no such node, the file cannot be read or it lacks the settings of a node that has any
     */
    public HeadlessNode create(final String factory, final Path settingsFile) throws NodeFailedException {
        try {
            final NodeSettingsRO settings = NodeSettings.loadFromXML(Files.newInputStream(settingsFile));
            final HeadlessNode node = create(factory, settings);
            if (!settings.containsKey(MODEL) && !node.settings().isEmpty()) {
                throw new NodeFailedException("The file " + settingsFile + " lacks the config \"" + MODEL
                    + "\" with the settings of the node; save the workflow again.");
            }
            return node;
        } catch (final IOException ex) {
            throw new NodeFailedException("The file " + settingsFile + " cannot be read: " + ex.getMessage(), ex);
        }
    }

    private HeadlessNode create(final String name, final NodeSettingsRO settings) throws NodeFailedException {
        if (!m_nodes.containsKey(name)) {
            throw new NodeFailedException("There is no node with the factory \"" + name + "\"; installed are "
                + String.join(", ", m_nodes.keySet()) + ".");
        }
        try {
            final NodeFactory<NodeModel> factory = factory(m_nodes.get(name));
            final ModifiableNodeCreationConfiguration ports = ports(factory, settings);
            return new HeadlessNode(new Node(factory, ports), new PortNames(factory, ports), model(settings));
        } catch (final InvalidSettingsException ex) {
            throw Failures.of(ex);
        }
    }

    /** The ports that the user has chosen, {@code null} if nothing about them can be chosen. */
    private static ModifiableNodeCreationConfiguration ports(final NodeFactory<NodeModel> factory,
        final NodeSettingsRO settings) throws InvalidSettingsException {
        if (!(factory instanceof ConfigurableNodeFactory)) {
            return null;
        }
        final var configuration = ((ConfigurableNodeFactory<NodeModel>)factory).createNodeCreationConfig();
        configuration.loadSettingsFrom(settings);
        return configuration;
    }

    private static Optional<NodeSettings> model(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (!settings.containsKey(MODEL)) {
            return Optional.empty();
        }
        final var copy = new NodeSettings(MODEL);
        settings.getNodeSettings(MODEL).copyTo(copy);
        return Optional.of(copy);
    }
}
