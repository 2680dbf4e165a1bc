package org.keldysh.standin.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Parameters within parameters: a group of settings of its own. */
record NestedFormat(String key, Format group) implements Format {

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return group.load(settings.getNodeSettings(key));
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        group.save(value, settings.addNodeSettings(key));
    }
}
