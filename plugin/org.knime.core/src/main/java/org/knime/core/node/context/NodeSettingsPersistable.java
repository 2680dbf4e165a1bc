package org.knime.core.node.context;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Something that is stored in settings. */
public interface NodeSettingsPersistable {

    /** @param settings receives what is stored */
    void saveSettingsTo(NodeSettingsWO settings);

    /**
     * @param settings what has been stored
     * @throws InvalidSettingsException if it is damaged
     */
    void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;
}
