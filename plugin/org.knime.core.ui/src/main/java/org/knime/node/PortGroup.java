package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.node.RequirePorts.ConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.RequireConfigurablePortMode;
import org.knime.node.RequirePorts.RequirePortName;
import org.knime.node.RequirePorts.RequireSupportedTypes;

/** Ports on one side of a node that have a name and a description in common. */
final class PortGroup
    implements RequireConfigurablePortMode, OptionalConfigurablePort, ExtendableConfigurablePort {

    /** What users may change. */
    enum Mode {
            FIXED, OPTIONAL, EXTENDABLE
    }

    private static final PortType[] NONE = new PortType[0];

    private final boolean m_input;

    private final String m_id;

    private final String m_name;

    private final String m_description;

    private Mode m_mode;

    private PortType[] m_fixed = NONE;

    private PortType[] m_present = NONE;

    private PortType[] m_supported = NONE;

    private PortGroup(final boolean input, final String id, final String name, final String description) {
        m_input = input;
        m_id = id;
        m_name = name;
        m_description = description;
    }

    static List<PortGroup> collect(final Consumer<DynamicPortsAdder> ports) {
        final List<PortGroup> groups = new ArrayList<>();
        ports.accept(new DynamicPortsAdder() {

            @Override
            public DynamicPortsAdder addInputPortGroup(final String id,
                final Function<RequirePortName, ConfigurablePort> group) {
                return add(true, id, group);
            }

            @Override
            public DynamicPortsAdder addOutputPortGroup(final String id,
                final Function<RequirePortName, ConfigurablePort> group) {
                return add(false, id, group);
            }

            private DynamicPortsAdder add(final boolean input, final String id,
                final Function<RequirePortName, ConfigurablePort> group) {
                group.apply(name -> description -> {
                    final var described = new PortGroup(input, id, name, description);
                    groups.add(described);
                    return described;
                });
                return this;
            }
        });
        return groups;
    }

    @Override
    public FinalConfigurablePort fixed(final PortType type) {
        m_mode = Mode.FIXED;
        m_fixed = new PortType[]{type};
        return new FinalConfigurablePort();
    }

    @Override
    public RequireSupportedTypes<OptionalConfigurablePort> optional() {
        m_mode = Mode.OPTIONAL;
        return new SupportedTypes<>(this);
    }

    @Override
    public RequireSupportedTypes<ExtendableConfigurablePort> extendable() {
        m_mode = Mode.EXTENDABLE;
        return new SupportedTypes<>(this);
    }

    @Override
    public FinalConfigurablePort defaultPortType(final PortType type) {
        m_present = new PortType[]{type};
        return new FinalConfigurablePort();
    }

    @Override
    public ExtendableConfigurablePort fixedTypes(final PortType... types) {
        m_fixed = types.clone();
        return this;
    }

    @Override
    public ExtendableConfigurablePort defaultNonFixedTypes(final PortType... types) {
        m_present = types.clone();
        return this;
    }

    boolean isInput() {
        return m_input;
    }

    String id() {
        return m_id;
    }

    String name() {
        return m_name;
    }

    String description() {
        return m_description;
    }

    Mode mode() {
        return m_mode;
    }

    PortType[] fixedTypes() {
        return m_fixed;
    }

    PortType[] presentTypes() {
        return m_present;
    }

    PortType[] supportedTypes() {
        return m_supported;
    }

    /** Notes the types from which users may choose. */
    private record SupportedTypes<T>(PortGroup group) implements RequireSupportedTypes<T> {

        @Override
        @SuppressWarnings("unchecked") // the group is every kind of port that can be changed
        public T supportedTypes(final PortType... types) {
            group.m_supported = types.clone();
            return (T)group;
        }

        @Override
        public T supportedTypes(final Predicate<PortType> types) {
            return supportedTypes(PortTypeRegistry.getInstance().availablePortTypes().stream().filter(types)
                .toArray(PortType[]::new));
        }
    }
}
