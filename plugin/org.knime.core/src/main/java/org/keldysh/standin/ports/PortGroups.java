package org.keldysh.standin.ports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** The ports of a node, group after group. */
public final class PortGroups implements ModifiablePortsConfiguration {

    private final Map<String, PortGroupConfiguration> m_groups;

    /** @param groups the groups by their names, in the order of the ports */
    public PortGroups(final Map<String, PortGroupConfiguration> groups) {
        m_groups = new LinkedHashMap<>(groups);
    }

    @Override
    public PortType[] getInputPorts() {
        return ports(PortGroupConfiguration::getInputPorts);
    }

    @Override
    public PortType[] getOutputPorts() {
        return ports(PortGroupConfiguration::getOutputPorts);
    }

    private PortType[] ports(final Function<PortGroupConfiguration, PortType[]> side) {
        return m_groups.values().stream().flatMap(group -> Stream.of(side.apply(group))).toArray(PortType[]::new);
    }

    @Override
    public Map<String, int[]> getInputPortLocation() {
        return locations(PortGroupConfiguration::getInputPorts);
    }

    @Override
    public Map<String, int[]> getOutputPortLocation() {
        return locations(PortGroupConfiguration::getOutputPorts);
    }

    private Map<String, int[]> locations(final Function<PortGroupConfiguration, PortType[]> side) {
        final Map<String, int[]> locations = new LinkedHashMap<>();
        int start = 0;
        for (final var group : m_groups.entrySet()) {
            final int end = start + side.apply(group.getValue()).length;
            if (end > start) {
                locations.put(group.getKey(), IntStream.range(start, end).toArray());
            }
            start = end;
        }
        return locations;
    }

    @Override
    public List<String> getPortGroupNames() {
        return new ArrayList<>(m_groups.keySet());
    }

    @Override
    public Map<String, ExtendablePortGroup> getExtendablePorts() {
        final Map<String, ExtendablePortGroup> extendable = new LinkedHashMap<>();
        m_groups.forEach((name, group) -> {
            if (group instanceof ExtendablePortGroup) {
                extendable.put(name, (ExtendablePortGroup)group);
            }
        });
        return extendable;
    }

    @Override
    public PortGroupConfiguration getGroup(final String name) {
        if (!m_groups.containsKey(name)) {
            throw new NoSuchElementException("There is no group called '" + name + "'");
        }
        return m_groups.get(name);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        m_groups.forEach((name, group) -> group.saveSettingsTo(settings.addNodeSettings(name)));
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        for (final var group : m_groups.entrySet()) {
            if (settings.containsKey(group.getKey())) {
                group.getValue().loadSettingsFrom(settings.getNodeSettings(group.getKey()));
            }
        }
    }
}
