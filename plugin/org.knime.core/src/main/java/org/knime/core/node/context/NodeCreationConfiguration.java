package org.knime.core.node.context;

import java.util.Optional;

import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;

/** What is known when a node is made: its ports. */
public class NodeCreationConfiguration {

    private final ModifiablePortsConfiguration m_ports;

    /** @param ports the ports, {@code null} if the node has none */
    protected NodeCreationConfiguration(final ModifiablePortsConfiguration ports) {
        m_ports = ports;
    }

    /** @return the ports, empty if the node has none */
    public Optional<? extends PortsConfiguration> getPortConfig() {
        return getModifiablePortConfig();
    }

    /** @return the ports, empty if the node has none */
    protected Optional<ModifiablePortsConfiguration> getModifiablePortConfig() {
        return Optional.ofNullable(m_ports);
    }
}
