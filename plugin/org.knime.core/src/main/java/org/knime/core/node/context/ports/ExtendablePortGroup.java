package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** Ports that can be added and removed. */
public interface ExtendablePortGroup extends ConfigurablePortGroup {

    /** @return the types of the ports that are always there */
    PortType[] getFixedPorts();

    /** @return the types of the ports that have been added */
    PortType[] getConfiguredPorts();

    /** @return whether one more port can be added */
    boolean canAddPort();

    /** @return whether ports have been added */
    boolean hasConfiguredPorts();

    /** @param type the type of one more port */
    void addPort(PortType type);

    /** @return the type of the last added port, which is gone now */
    PortType removeLastPort();
}
