package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** Ports of which something can be chosen. */
public interface ConfigurablePortGroup extends PortGroupConfiguration {

    /** @return the types from which to choose */
    PortType[] getSupportedPortTypes();
}
