package org.keldysh.knime.node.configurationreader;

import org.keldysh.knime.file.FileLocation;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Parameters of the Configuration Reader node. */
final class ConfigurationReaderNodeParameters implements NodeParameters {

    @Widget(title = "File", description = "Path of the file to read, or its knime:// URL. " + FileLocation.RELATIVE)
    String m_file = "configurations.npz";
}
