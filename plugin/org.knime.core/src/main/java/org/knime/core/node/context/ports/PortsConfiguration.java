package org.knime.core.node.context.ports;

import java.util.List;
import java.util.Map;

import org.knime.core.node.port.PortType;

/** The ports of a node. */
public interface PortsConfiguration {

    /** @return the types of the inputs */
    PortType[] getInputPorts();

    /** @return the types of the outputs */
    PortType[] getOutputPorts();

    /** @return the indices of the inputs of every group that has some */
    Map<String, int[]> getInputPortLocation();

    /** @return the indices of the outputs of every group that has some */
    Map<String, int[]> getOutputPortLocation();

    /** @return the names of the groups */
    List<String> getPortGroupNames();
}
