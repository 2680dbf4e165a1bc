package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;

/** Asks for the ports of a node. */
public interface RequirePorts {

    /**
     * @param ports adds ports that are always there
     * @return asks for the model
     */
    default RequireModel ports(final Consumer<PortsAdder> ports) {
        return dynamicPorts(groups -> ports.accept(new FixedPorts(groups)));
    }

    /**
     * @param ports adds groups of ports, some of which users may change
     * @return asks for the model
     */
    RequireModel dynamicPorts(Consumer<DynamicPortsAdder> ports);

    /** Takes ports that are always there. */
    interface PortsAdder {

        /**
         * @param name the name that users see
         * @param description what goes in
         * @param type of which type it is
         * @return this
         */
        PortsAdder addInputPort(String name, String description, PortType type);

        /**
         * @param name the name that users see
         * @param description what comes out
         * @param type of which type it is
         * @return this
         */
        PortsAdder addOutputPort(String name, String description, PortType type);

        /**
         * @param name the name that users see
         * @param description which table goes in
         * @return this
         */
        default PortsAdder addInputTable(final String name, final String description) {
            return addInputPort(name, description, BufferedDataTable.TYPE);
        }

        /**
         * @param name the name that users see
         * @param description which table comes out
         * @return this
         */
        default PortsAdder addOutputTable(final String name, final String description) {
            return addOutputPort(name, description, BufferedDataTable.TYPE);
        }
    }

    /** Takes groups of ports. */
    interface DynamicPortsAdder {

        /**
         * @param id the name of the group in workflows
         * @param group describes the inputs
         * @return this
         */
        DynamicPortsAdder addInputPortGroup(String id, Function<RequirePortName, ConfigurablePort> group);

        /**
         * @param id the name of the group in workflows
         * @param group describes the outputs
         * @return this
         */
        DynamicPortsAdder addOutputPortGroup(String id, Function<RequirePortName, ConfigurablePort> group);
    }

    /** Asks for the name of a port. */
    interface RequirePortName {

        /**
         * @param name the name that users see
         * @return asks for the description
         */
        RequirePortDescription name(String name);
    }

    /** Asks for the description of a port. */
    interface RequirePortDescription {

        /**
         * @param description what goes through the port
         * @return asks for what users may change
         */
        RequireConfigurablePortMode description(String description);
    }

    /** Asks for what users may change. */
    interface RequireConfigurablePortMode {

        /**
         * @param type of which type the port is
         * @return a port that is always there
         */
        FinalConfigurablePort fixed(PortType type);

        /** @return asks for the types of a port that users may add */
        RequireSupportedTypes<OptionalConfigurablePort> optional();

        /** @return asks for the types of any number of ports that users may add */
        RequireSupportedTypes<ExtendableConfigurablePort> extendable();
    }

    /**
     * Asks for types of ports.
     *
     * @param <T> what can be said afterwards
     */
    interface RequireSupportedTypes<T> {

        /**
         * @param types the types that users may choose
         * @return what can be said further
         */
        T supportedTypes(PortType... types);

        /**
         * @param types accepts the types that users may choose
         * @return what can be said further
         */
        T supportedTypes(Predicate<PortType> types);
    }

    /** A described port. */
    sealed interface ConfigurablePort
        permits FinalConfigurablePort, OptionalConfigurablePort, ExtendableConfigurablePort {

        /** A port about which nothing more can be said. */
        final class FinalConfigurablePort implements ConfigurablePort {
        }

        /** A port that users may add. */
        non-sealed interface OptionalConfigurablePort extends ConfigurablePort {

            /**
             * @param type of which type the port is that new nodes have
             * @return the port
             */
            FinalConfigurablePort defaultPortType(PortType type);
        }

        /** Any number of ports that users may add. */
        non-sealed interface ExtendableConfigurablePort extends ConfigurablePort {

            /**
             * @param types of which types the ports are that are always there
             * @return this
             */
            ExtendableConfigurablePort fixedTypes(PortType... types);

            /**
             * @param types of which types the further ports are that new nodes have
             * @return this
             */
            ExtendableConfigurablePort defaultNonFixedTypes(PortType... types);
        }
    }
}
