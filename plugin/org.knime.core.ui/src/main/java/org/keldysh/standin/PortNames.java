package org.keldysh.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;

/** The names of the ports of one node. All ports of a group have the name of the group. */
final class PortNames {

    private final NodeFactory<?> m_factory;

    private final List<Integer> m_inputs;

    private final List<Integer> m_outputs;

    /**
     * @param factory knows the names
     * @param configuration the ports, {@code null} if every port has a name of its own
     */
    PortNames(final NodeFactory<?> factory, final ModifiableNodeCreationConfiguration configuration) {
        m_factory = factory;
        final var ports = Optional.ofNullable(configuration)
            .flatMap(ModifiableNodeCreationConfiguration::getPortConfig);
        m_inputs = ports.map(
            p -> groups(p, PortGroupConfiguration::definesInputPorts, p.getInputPortLocation())).orElse(List.of());
        m_outputs = ports.map(
            p -> groups(p, PortGroupConfiguration::definesOutputPorts, p.getOutputPortLocation())).orElse(List.of());
    }

    /** For every port the position of its group among the groups on that side, by which descriptions are counted. */
    private static List<Integer> groups(final ModifiablePortsConfiguration ports,
        final Predicate<PortGroupConfiguration> side, final Map<String, int[]> locations) {
        final List<Integer> positions = new ArrayList<>();
        int position = 0;
        for (final String name : ports.getPortGroupNames()) {
            if (side.test(ports.getGroup(name))) {
                for (int i = 0; i < locations.getOrDefault(name, new int[0]).length; i++) {
                    positions.add(position);
                }
                position++;
            }
        }
        return positions;
    }

    String input(final int index) {
        return name(m_inputs, index, m_factory::getInportName);
    }

    String output(final int index) {
        return name(m_outputs, index, m_factory::getOutportName);
    }

    private static String name(final List<Integer> groups, final int index, final IntFunction<String> names) {
        return names.apply(groups.isEmpty() ? index : groups.get(index));
    }
}
