package org.keldysh.standin.parameters;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A constant, stored by its name in the program. */
record EnumFormat(String key, Class<?> type) implements Format {

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final String name = settings.getString(key);
        for (final Object constant : type.getEnumConstants()) {
            if (((Enum<?>)constant).name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidSettingsException("Invalid value '" + name + "' of \"" + key + "\". Possible values: "
            + Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>)c).name()).collect(Collectors.joining(", ")));
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        settings.addString(key, value == null ? null : ((Enum<?>)value).name());
    }
}
