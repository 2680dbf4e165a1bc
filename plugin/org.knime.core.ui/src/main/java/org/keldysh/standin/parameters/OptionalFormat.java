package org.keldysh.standin.parameters;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A value that may be absent: a flag beside the value, and something in its place if there is none. */
record OptionalFormat(String key, Format content, Object none) implements Format {

    private String flag() {
        return key + "_is_present";
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return settings.getBoolean(flag(), true) ? Optional.ofNullable(content.load(settings)) : Optional.empty();
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        final Optional<?> optional = (Optional<?>)value;
        content.save(optional.isPresent() ? optional.get() : none, settings);
        settings.addBoolean(flag(), optional.isPresent());
    }
}
