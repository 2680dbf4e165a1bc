package org.knime.node;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;

/** What a described node tells its users. Ports are counted group by group, as KNIME counts their descriptions. */
final class DefaultNodeDescription extends NodeDescription {

    private final DefaultNode m_node;

    private final List<PortGroup> m_inputs;

    private final List<PortGroup> m_outputs;

    /** @throws IllegalArgumentException if KNIME cannot show one of the texts */
    DefaultNodeDescription(final DefaultNode node) {
        DescriptionCheck.check(node);
        m_node = node;
        m_inputs = node.ports().stream().filter(PortGroup::isInput).collect(Collectors.toList());
        m_outputs = node.ports().stream().filter(group -> !group.isInput()).collect(Collectors.toList());
    }

    private static String at(final List<PortGroup> groups, final int index, final Function<PortGroup, String> text) {
        return index < groups.size() ? text.apply(groups.get(index)) : null;
    }

    @Override
    public String getNodeName() {
        return m_node.name();
    }

    @Override
    public String getIconPath() {
        return m_node.icon();
    }

    @Override
    public NodeType getType() {
        return m_node.nodeType().orElseGet(this::typeByPorts);
    }

    private NodeType typeByPorts() {
        if (m_inputs.isEmpty()) {
            return NodeType.Source;
        }
        return m_outputs.isEmpty() ? NodeType.Sink : NodeType.Manipulator;
    }

    @Override
    public String getInportName(final int index) {
        return at(m_inputs, index, PortGroup::name);
    }

    @Override
    public String getInportDescription(final int index) {
        return at(m_inputs, index, PortGroup::description);
    }

    @Override
    public String getOutportName(final int index) {
        return at(m_outputs, index, PortGroup::name);
    }

    @Override
    public String getOutportDescription(final int index) {
        return at(m_outputs, index, PortGroup::description);
    }

    @Override
    public Optional<String> getShortDescription() {
        return Optional.of(m_node.shortDescription());
    }

    @Override
    public Optional<String> getIntro() {
        return Optional.of(m_node.fullDescription());
    }

    @Override
    public List<DescriptionLink> getLinks() {
        return m_node.links();
    }

    @Override
    public String[] getKeywords() {
        return m_node.keywordList().toArray(String[]::new);
    }

    @Override
    public Optional<Version> getSinceVersion() {
        return Optional.of(m_node.sinceVersion());
    }
}
