package org.keldysh.standin.ports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.port.PortType;

/** Ports on one side of a node that users add and remove. With at most one such port the group is an optional port. */
public final class ChosenPortGroup implements ExtendablePortGroup {

    private final boolean m_inputs;

    private final int m_most;

    private final PortType[] m_fixed;

    private final PortType[] m_supported;

    private final List<PortType> m_chosen;

    /**
     * @param inputs whether these are inputs, else outputs
     * @param most how many ports users may add
     * @param fixed the types of ports that are always there
     * @param chosen the types of ports that are there from the start and may be removed
     * @param supported the types of ports that users may add
     */
    public ChosenPortGroup(final boolean inputs, final int most, final PortType[] fixed, final PortType[] chosen,
        final PortType... supported) {
        m_inputs = inputs;
        m_most = most;
        m_fixed = fixed.clone();
        m_supported = supported.clone();
        m_chosen = new ArrayList<>(Arrays.asList(chosen));
    }

    @Override
    public boolean definesInputPorts() {
        return m_inputs;
    }

    @Override
    public boolean definesOutputPorts() {
        return !m_inputs;
    }

    @Override
    public PortType[] getInputPorts() {
        return m_inputs ? all() : new PortType[0];
    }

    @Override
    public PortType[] getOutputPorts() {
        return m_inputs ? new PortType[0] : all();
    }

    private PortType[] all() {
        return Stream.concat(Arrays.stream(m_fixed), m_chosen.stream()).toArray(PortType[]::new);
    }

    @Override
    public PortType[] getFixedPorts() {
        return m_fixed.clone();
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return m_supported.clone();
    }

    @Override
    public PortType[] getConfiguredPorts() {
        return m_chosen.toArray(PortType[]::new);
    }

    @Override
    public boolean hasConfiguredPorts() {
        return !m_chosen.isEmpty();
    }

    @Override
    public boolean canAddPort() {
        return m_chosen.size() < m_most;
    }

    @Override
    public void addPort(final PortType type) {
        m_chosen.add(type);
    }

    @Override
    public PortType removeLastPort() {
        return m_chosen.remove(m_chosen.size() - 1);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        for (int i = 0; i < m_chosen.size(); i++) {
            m_chosen.get(i).save(settings.addNodeSettings("port_" + i));
        }
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_chosen.clear();
        for (final String key : settings) {
            load(PortType.load(settings.getNodeSettings(key)));
        }
    }

    private void load(final PortType type) throws InvalidSettingsException {
        if (!Arrays.asList(m_supported).contains(type)) {
            throw new InvalidSettingsException("A port of type \"" + type.getName()
                + "\" cannot be added here; possible are: "
                + Arrays.stream(m_supported).map(PortType::getName).collect(Collectors.joining(", ")) + ".");
        }
        if (!canAddPort()) {
            throw new InvalidSettingsException("At most " + m_most + " port can be added here; remove the others.");
        }
        m_chosen.add(type);
    }
}
