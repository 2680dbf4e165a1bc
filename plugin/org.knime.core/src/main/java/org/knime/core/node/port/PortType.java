package org.knime.core.node.port;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** What may go through a port. Two types are the same if the class of the objects is the same. */
public final class PortType {

    /** Grey, for types that choose no colour. */
    public static final int DEFAULT_COLOR = 0xff9b9b9b;

    private static final String OBJECT_CLASS = "object_class";

    private final Class<? extends PortObject> m_objectClass;

    private final boolean m_optional;

    private final String m_name;

    private final int m_color;

    private final boolean m_hidden;

    PortType(final Class<? extends PortObject> objectClass, final boolean optional, final String name, final int color,
        final boolean hidden) {
        m_objectClass = objectClass;
        m_optional = optional;
        m_name = name == null ? objectClass.getSimpleName() : name;
        m_color = color;
        m_hidden = hidden;
    }

    /** @return the name that users see */
    public String getName() {
        return m_name;
    }

    /** @return the colour of the port, red-green-blue */
    public int getColor() {
        return m_color;
    }

    /** @return the class of the objects */
    public Class<? extends PortObject> getPortObjectClass() {
        return m_objectClass;
    }

    /** @return the class of the specifications, known from what {@code getSpec} of the objects returns */
    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        try {
            return m_objectClass.getMethod("getSpec").getReturnType().asSubclass(PortObjectSpec.class);
        } catch (final NoSuchMethodException ex) {
            throw new IllegalStateException(m_objectClass + " is no port object.", ex);
        }
    }

    /** @return whether the port need not be connected */
    public boolean isOptional() {
        return m_optional;
    }

    /** @return whether users do not see this type in lists of types */
    public boolean isHidden() {
        return m_hidden;
    }

    /**
     * @param type another type
     * @return whether all objects of the other type are of this one
     */
    public boolean isSuperTypeOf(final PortType type) {
        return m_objectClass.isAssignableFrom(type.m_objectClass);
    }

    /**
     * @param spec a specification, may be {@code null}
     * @return whether it fits this type
     */
    public boolean acceptsPortObjectSpec(final PortObjectSpec spec) {
        return spec == null || getPortObjectSpecClass().isInstance(spec);
    }

    /**
     * @param object an object, may be {@code null}
     * @return whether it fits this type
     */
    public boolean acceptsPortObject(final PortObject object) {
        return object == null || m_objectClass.isInstance(object);
    }

    /** @param settings receives the class of the objects */
    public void save(final NodeSettingsWO settings) {
        save((ConfigWO)settings);
    }

    /** @param settings receives the class of the objects */
    public void save(final ConfigWO settings) {
        settings.addString(OBJECT_CLASS, m_objectClass.getName());
    }

    /**
     * @param settings what {@link #save(NodeSettingsWO)} wrote
     * @return the type
     * @throws InvalidSettingsException if the settings are damaged or the class is not known
     */
    public static PortType load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return load((ConfigRO)settings);
    }

    /**
     * @param settings what {@link #save(ConfigWO)} wrote
     * @return the type
     * @throws InvalidSettingsException if the settings are damaged or the class is not known
     */
    public static PortType load(final ConfigRO settings) throws InvalidSettingsException {
        final String name = settings.getString(OBJECT_CLASS);
        final PortTypeRegistry registry = PortTypeRegistry.getInstance();
        return registry.getObjectClass(name).map(registry::getPortType).orElseThrow(
            () -> new InvalidSettingsException("Unable to restore port type, can't load class \"" + name + "\""));
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof PortType && m_objectClass.equals(((PortType)other).m_objectClass);
    }

    @Override
    public int hashCode() {
        return m_objectClass.hashCode();
    }

    @Override
    public String toString() {
        return "PortType(" + getPortObjectSpecClass().getSimpleName() + "," + m_objectClass.getSimpleName() + ")";
    }
}
