package org.keldysh.knime.node.configurationwriter;

import org.keldysh.knime.exchange.ExchangeFormat;
import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.file.ExistingFile;
import org.keldysh.knime.file.FileLocation;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;

/** Parameters of the Configuration Writer node. */
final class ConfigurationWriterNodeParameters implements NodeParameters {

    @Widget(title = "File", description = "Path of the file to write, or its knime:// URL. Its extension, .npz, .h5 or .hdf5, is the format. "
        + FileLocation.RELATIVE)
    String m_file = "configurations.npz";

    @Widget(title = "If the file exists", description = "What to do if there is a file of this name already.")
    @ValueSwitchWidget
    ExistingFile m_existing = ExistingFile.FAIL;

    @Override
    public void validate() throws InvalidSettingsException {
        SettingsCheck.require(ExchangeFormat.find(m_file.strip()).isPresent(), "The file " + m_file
            + " must end in .npz (NumPy) or .h5 or .hdf5 (HDF5); choose one of these.");
    }
}
