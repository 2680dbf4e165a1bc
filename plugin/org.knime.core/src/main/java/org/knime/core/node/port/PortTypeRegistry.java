package org.knime.core.node.port;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.keldysh.standin.extension.Contribution;
import org.keldysh.standin.extension.Contributions;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;

/** The types of ports: tables, anything, and what bundles contribute. */
public final class PortTypeRegistry {

    static final String EXTENSION_POINT = "org.knime.core.PortType";

    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private final Map<String, PortType> m_builtIn = new LinkedHashMap<>();

    private PortTypeRegistry() {
        // other classes ask for these types while they are initialised, so the classes themselves stay untouched here
        m_builtIn.put(PortObject.class.getName(), type(PortObject.class, false, "Generic Port",
            PortType.DEFAULT_COLOR, false));
        m_builtIn.put(BufferedDataTable.class.getName(), type(BufferedDataTable.class, false, "Table", 0, false));
    }

    /** @return the one registry */
    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** @return all types */
    public Collection<PortType> availablePortTypes() {
        final Map<String, PortType> types = new LinkedHashMap<>(m_builtIn);
        for (final Contribution contribution : Contributions.to(EXTENSION_POINT)) {
            types.put(contribution.attribute("objectClass"), contributed(contribution, false));
        }
        return types.values();
    }

    /**
     * @param objectClass the class of the objects
     * @return the type
     */
    public PortType getPortType(final Class<? extends PortObject> objectClass) {
        return getPortType(objectClass, false);
    }

    /**
     * @param objectClass the class of the objects
     * @param optional whether the port need not be connected
     * @return the type; that of any object if the class is not known
     */
    public PortType getPortType(final Class<? extends PortObject> objectClass, final boolean optional) {
        final PortType builtIn = m_builtIn.get(objectClass.getName());
        if (builtIn != null) {
            return type(objectClass, optional, builtIn.getName(), builtIn.getColor(), builtIn.isHidden());
        }
        return find("objectClass", objectClass.getName()).map(c -> contributed(c, optional))
            .orElseGet(() -> getPortType(PortObject.class, optional));
    }

    /**
     * @param name the name of a class of port objects
     * @return the class, empty if it is not known
     */
    public Optional<Class<? extends PortObject>> getObjectClass(final String name) {
        final PortType builtIn = m_builtIn.get(Objects.requireNonNullElse(name, ""));
        return builtIn != null ? Optional.of(builtIn.getPortObjectClass())
            : find("objectClass", name).map(c -> c.loadClass("objectClass").asSubclass(PortObject.class));
    }

    /**
     * @param name the name of a class of specifications
     * @return the class, empty if it is not known
     */
    public Optional<Class<? extends PortObjectSpec>> getSpecClass(final String name) {
        return DataTableSpec.class.getName().equals(name) ? Optional.of(DataTableSpec.class)
            : find("specClass", name).map(c -> c.loadClass("specClass").asSubclass(PortObjectSpec.class));
    }

    /**
     * @param objectClass a class of port objects
     * @return its serializer, empty if none is known
     */
    @SuppressWarnings("unchecked") // the contribution promises that the classes belong together
    public Optional<PortObjectSerializer<PortObject>>
        getObjectSerializer(final Class<? extends PortObject> objectClass) {
        return find("objectClass", objectClass.getName())
            .map(c -> (PortObjectSerializer<PortObject>)c.instantiate("objectSerializer"));
    }

    /**
     * @param specClass a class of specifications
     * @return its serializer, empty if none is known
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the contribution promises that the classes belong together
    public Optional<PortObjectSpecSerializer<PortObjectSpec>>
        getSpecSerializer(final Class<? extends PortObjectSpec> specClass) {
        return DataTableSpec.class.equals(specClass)
            ? Optional.of((PortObjectSpecSerializer)new DataTableSpec.Serializer())
            : find("specClass", specClass.getName())
                .map(c -> (PortObjectSpecSerializer<PortObjectSpec>)c.instantiate("specSerializer"));
    }

    private static Optional<Contribution> find(final String attribute, final String value) {
        return Contributions.to(EXTENSION_POINT).stream().filter(c -> c.attribute(attribute).equals(value)).findFirst();
    }

    private static PortType contributed(final Contribution contribution, final boolean optional) {
        final Class<? extends PortObject> objectClass =
            contribution.loadClass("objectClass").asSubclass(PortObject.class);
        final String color = contribution.attribute("color");
        return type(objectClass, optional, contribution.attribute("name"),
            color.isEmpty() ? PortType.DEFAULT_COLOR : Integer.parseInt(color.substring(1), 16),
            Boolean.parseBoolean(contribution.attribute("hidden")));
    }

    private static PortType type(final Class<? extends PortObject> objectClass, final boolean optional,
        final String name, final int color, final boolean hidden) {
        return new PortType(objectClass, optional, name, color, hidden);
    }
}
