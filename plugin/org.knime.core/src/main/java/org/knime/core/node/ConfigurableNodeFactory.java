package org.knime.core.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.keldysh.standin.ports.ChosenPortGroup;
import org.keldysh.standin.ports.FixedPortGroup;
import org.keldysh.standin.ports.PortGroups;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/**
 * A factory for nodes whose ports users may add and remove.
 *
 * @param <T> the model of the node
 */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    /** Reads the description at once. */
    protected ConfigurableNodeFactory() {
        super();
    }

    /** @param lazyInitialization whether the description is read by {@link #init()} only */
    protected ConfigurableNodeFactory(final boolean lazyInitialization) {
        super(lazyInitialization);
    }

    @Override
    public T createNodeModel() {
        throw new UnsupportedOperationException("A node with configurable ports needs to know its ports.");
    }

    @Override
    protected abstract T createNodeModel(NodeCreationConfiguration configuration);

    /** @return the ports that a new node has */
    public final ModifiableNodeCreationConfiguration createNodeCreationConfig() {
        return new ModifiableNodeCreationConfiguration(
            createPortsConfigBuilder().map(PortsConfigurationBuilder::build).orElse(null));
    }

    /** @return the groups of ports, empty if the node has none */
    protected abstract Optional<PortsConfigurationBuilder> createPortsConfigBuilder();

    /** Collects the groups of ports of a node. */
    protected static final class PortsConfigurationBuilder {

        private static final int MANY = Integer.MAX_VALUE;

        private final Map<String, PortGroupConfiguration> m_groups = new LinkedHashMap<>();

        /** No groups yet. */
        public PortsConfigurationBuilder() { // public as in the real API, which is how other packages make one
        }

        private PortGroups build() {
            return new PortGroups(m_groups);
        }

        private void add(final String id, final PortGroupConfiguration group) {
            if (m_groups.putIfAbsent(id, group) != null) {
                throw new IllegalArgumentException("There are two groups of ports with the name \"" + id + "\".");
            }
        }

        /**
         * @param id the name of the group
         * @param types the types of its inputs
         */
        public void addFixedInputPortGroup(final String id, final PortType... types) {
            add(id, new FixedPortGroup(true, types));
        }

        /**
         * @param id the name of the group
         * @param types the types of its outputs
         */
        public void addFixedOutputPortGroup(final String id, final PortType... types) {
            add(id, new FixedPortGroup(false, types));
        }

        /**
         * @param id the name of the group
         * @param present the type of the input that is there from the start, {@code null} for none
         * @param supported the types that the input may have
         */
        public void addOptionalInputPortGroupWithDefault(final String id, final PortType present,
            final PortType... supported) {
            add(id, new ChosenPortGroup(true, 1, new PortType[0], chosen(present), supported));
        }

        /**
         * @param id the name of the group
         * @param present the type of the output that is there from the start, {@code null} for none
         * @param supported the types that the output may have
         */
        public void addOptionalOutputPortGroupWithDefault(final String id, final PortType present,
            final PortType... supported) {
            add(id, new ChosenPortGroup(false, 1, new PortType[0], chosen(present), supported));
        }

        /**
         * @param id the name of the group
         * @param fixed the types of inputs that are always there
         * @param present the types of further inputs that are there from the start
         * @param supported the types that further inputs may have
         */
        public void addExtendableInputPortGroupWithDefault(final String id, final PortType[] fixed,
            final PortType[] present, final PortType... supported) {
            add(id, new ChosenPortGroup(true, MANY, fixed, present, supported));
        }

        /**
         * @param id the name of the group
         * @param fixed the types of outputs that are always there
         * @param present the types of further outputs that are there from the start
         * @param supported the types that further outputs may have
         */
        public void addExtendableOutputPortGroupWithDefault(final String id, final PortType[] fixed,
            final PortType[] present, final PortType... supported) {
            add(id, new ChosenPortGroup(false, MANY, fixed, present, supported));
        }

        private static PortType[] chosen(final PortType type) {
            return type == null ? new PortType[0] : new PortType[]{type};
        }
    }
}
