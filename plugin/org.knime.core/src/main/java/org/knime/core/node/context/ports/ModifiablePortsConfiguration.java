package org.knime.core.node.context.ports;

import java.util.Map;

import org.knime.core.node.context.NodeSettingsPersistable;

/** The ports of a node that is about to be made. */
public interface ModifiablePortsConfiguration extends PortsConfiguration, NodeSettingsPersistable {

    /** @return the groups to which ports can be added, by their names */
    Map<String, ExtendablePortGroup> getExtendablePorts();

    /**
     * @param name the name of a group
     * @return the group
     */
    PortGroupConfiguration getGroup(String name);
}
