package org.keldysh.standin.parameters;

import java.lang.reflect.Constructor;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.persistence.Persistable;

/** Makes, loads and stores the parameters of nodes by KNIME's rules. */
public final class Parameters {

    private Parameters() {
    }

    /**
     * @param type the class of the parameters
     * @param settings where they are stored
     * @return the parameters
     * @throws InvalidSettingsException if a parameter is missing or its value makes no sense
     * @param <T> the class of the parameters
     */
    public static <T extends Persistable> T load(final Class<T> type, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        return type.cast(GroupFormat.of(type).load(settings));
    }

    /**
     * @param parameters what to store
     * @param settings receives them
     */
    public static void save(final Persistable parameters, final NodeSettingsWO settings) {
        GroupFormat.of(parameters.getClass()).save(parameters, settings);
    }

    /**
     * @param type the class of the parameters
     * @return the defaults
     * @param <T> the class of the parameters
     */
    public static <T> T create(final Class<T> type) {
        try {
            return instantiate(type.getDeclaredConstructor());
        } catch (final NoSuchMethodException ex) {
            throw new IllegalStateException(type.getName() + " needs a constructor without arguments.", ex);
        }
    }

    /**
     * @param type the class of the parameters
     * @param inputs what is connected to the node, {@code null} where nothing is
     * @return the defaults that suit it
     * @param <T> the class of the parameters
     */
    public static <T extends NodeParameters> T create(final Class<T> type, final PortObjectSpec[] inputs) {
        final Constructor<T> constructor;
        try {
            constructor = type.getDeclaredConstructor(NodeParametersInput.class);
        } catch (final NoSuchMethodException ex) { // the defaults do not depend on what is connected
            return create(type);
        }
        return instantiate(constructor, new ConnectedInputs(inputs));
    }

    private static <T> T instantiate(final Constructor<T> constructor, final Object... arguments) {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (final ReflectiveOperationException ex) {
            throw new IllegalStateException(constructor.getDeclaringClass().getName() + " cannot be made: " + ex, ex);
        }
    }
}
