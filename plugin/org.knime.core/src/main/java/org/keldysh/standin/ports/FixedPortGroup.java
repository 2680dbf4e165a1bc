package org.keldysh.standin.ports;

import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** Ports on one side of a node that are always there. */
public final class FixedPortGroup implements PortGroupConfiguration {

    private final boolean m_inputs;

    private final PortType[] m_types;

    /**
     * @param inputs whether these are inputs, else outputs
     * @param types one for each port
     */
    public FixedPortGroup(final boolean inputs, final PortType... types) {
        m_inputs = inputs;
        m_types = types.clone();
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
        return m_inputs ? m_types.clone() : new PortType[0];
    }

    @Override
    public PortType[] getOutputPorts() {
        return m_inputs ? new PortType[0] : m_types.clone();
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) { // nothing about these ports can be chosen
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) { // nothing about these ports can be chosen
    }
}
