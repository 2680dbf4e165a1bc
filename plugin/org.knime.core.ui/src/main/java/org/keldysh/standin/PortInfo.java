package org.keldysh.standin;

import org.knime.core.node.port.PortType;

/** A port of a node. */
public final class PortInfo {

    private final String m_name;

    private final PortType m_type;

    PortInfo(final String name, final PortType type) {
        m_name = name;
        m_type = type;
    }

    /** @return the name that users see */
    public String name() {
        return m_name;
    }

    /** @return the name of its type that users see, for example {@code Table} */
    public String typeName() {
        return m_type.getName();
    }

    /** @return the name of the class of the objects that go through it */
    public String objectClass() {
        return m_type.getPortObjectClass().getName();
    }

    /** @return whether nothing needs to be connected */
    public boolean optional() {
        return m_type.isOptional();
    }

    /**
     * @param output an output of a node
     * @return whether it can be connected to this input
     */
    public boolean accepts(final PortInfo output) {
        return m_type.isSuperTypeOf(output.m_type);
    }

    PortType type() {
        return m_type;
    }
}
