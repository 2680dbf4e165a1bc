package org.knime.node;

import java.util.Optional;

import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeModel;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** A factory for a node that is described by {@link DefaultNode}. */
public abstract class DefaultNodeFactory extends ConfigurableNodeFactory<NodeModel>
    implements NodeDialogFactory, NodeViewFactory<NodeModel> {

    private final DefaultNode m_node;

    /** @param node describes the node */
    protected DefaultNodeFactory(final DefaultNode node) {
        super(true);
        m_node = node;
        super.init();
    }

    @Override
    protected final NodeDescription createNodeDescription() {
        return new DefaultNodeDescription(m_node);
    }

    @Override
    protected final Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        if (m_node.ports().isEmpty()) {
            return Optional.empty();
        }
        final var builder = new PortsConfigurationBuilder();
        m_node.ports().forEach(group -> add(group, builder));
        return Optional.of(builder);
    }

    private static void add(final PortGroup group, final PortsConfigurationBuilder builder) {
        switch (group.mode()) {
            case FIXED -> addFixed(group, builder);
            case OPTIONAL -> addOptional(group, builder);
            case EXTENDABLE -> addExtendable(group, builder);
        }
    }

    private static void addFixed(final PortGroup group, final PortsConfigurationBuilder builder) {
        if (group.isInput()) {
            builder.addFixedInputPortGroup(group.id(), group.fixedTypes());
        } else {
            builder.addFixedOutputPortGroup(group.id(), group.fixedTypes());
        }
    }

    private static void addOptional(final PortGroup group, final PortsConfigurationBuilder builder) {
        final PortType present = group.presentTypes().length == 0 ? null : group.presentTypes()[0];
        if (group.isInput()) {
            builder.addOptionalInputPortGroupWithDefault(group.id(), present, group.supportedTypes());
        } else {
            builder.addOptionalOutputPortGroupWithDefault(group.id(), present, group.supportedTypes());
        }
    }

    private static void addExtendable(final PortGroup group, final PortsConfigurationBuilder builder) {
        if (group.isInput()) {
            builder.addExtendableInputPortGroupWithDefault(group.id(), group.fixedTypes(), group.presentTypes(),
                group.supportedTypes());
        } else {
            builder.addExtendableOutputPortGroupWithDefault(group.id(), group.fixedTypes(), group.presentTypes(),
                group.supportedTypes());
        }
    }

    @Override
    protected final NodeModel createNodeModel(final NodeCreationConfiguration configuration) {
        final var ports = configuration.getPortConfig();
        return new DefaultModelAdapter(m_node.model(), ports.map(p -> p.getInputPorts()).orElse(new PortType[0]),
            ports.map(p -> p.getOutputPorts()).orElse(new PortType[0]));
    }

    @Override
    public boolean hasNodeDialog() {
        return m_node.model().parametersClass().isPresent();
    }

    /** @return whether there is a view */
    public final boolean hasNodeView() {
        return m_node.view().isPresent();
    }

    @Override
    public final NodeView createNodeView(final NodeModel model) {
        return new DefaultViewAdapter(m_node.view().orElseThrow(), (PortObjectHolder)model);
    }

    @Override
    protected final int getNrNodeViews() {
        return hasNodeView() ? 1 : 0;
    }

    @Override
    public final org.knime.core.node.NodeView<NodeModel> createNodeView(final int index, final NodeModel model) {
        throw new UnsupportedOperationException("The view of this node is a page.");
    }

    @Override
    protected final boolean hasDialog() {
        return false;
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane() {
        throw new UnsupportedOperationException("The dialog of this node is made from its parameters.");
    }
}
