package org.knime.node;

import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.PortsAdder;

/** Makes a group of its own, with the same name, for every port that is always there. */
final class FixedPorts implements PortsAdder {

    private final DynamicPortsAdder m_groups;

    FixedPorts(final DynamicPortsAdder groups) {
        m_groups = groups;
    }

    @Override
    public PortsAdder addInputPort(final String name, final String description, final PortType type) {
        m_groups.addInputPortGroup(name, group -> group.name(name).description(description).fixed(type));
        return this;
    }

    @Override
    public PortsAdder addOutputPort(final String name, final String description, final PortType type) {
        m_groups.addOutputPortGroup(name, group -> group.name(name).description(description).fixed(type));
        return this;
    }
}
