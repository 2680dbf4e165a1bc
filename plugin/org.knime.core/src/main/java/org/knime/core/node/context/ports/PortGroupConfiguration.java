package org.knime.core.node.context.ports;

import org.knime.core.node.context.NodeSettingsPersistable;
import org.knime.core.node.port.PortType;

/** Ports that belong together. */
public interface PortGroupConfiguration extends NodeSettingsPersistable {

    /** @return the types of the inputs */
    PortType[] getInputPorts();

    /** @return the types of the outputs */
    PortType[] getOutputPorts();

    /** @return whether the group is about inputs */
    boolean definesInputPorts();

    /** @return whether the group is about outputs */
    boolean definesOutputPorts();
}
