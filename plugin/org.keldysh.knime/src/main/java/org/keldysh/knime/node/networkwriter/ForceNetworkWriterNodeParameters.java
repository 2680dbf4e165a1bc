package org.keldysh.knime.node.networkwriter;

import java.util.Locale;

import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.file.ExistingFile;
import org.keldysh.knime.file.FileLocation;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;

/** Parameters of the Force Network Writer node. */
final class ForceNetworkWriterNodeParameters implements NodeParameters {

    static final String ONNX = ".onnx";

    private static final String KELDYSH = ".keldysh";

    @Widget(title = "File", description = "Path of the file to write, or its knime:// URL. Its extension, .keldysh or .onnx, is the format. "
        + FileLocation.RELATIVE)
    String m_file = "force-network.keldysh";

    @Widget(title = "If the file exists", description = "What to do if there is a file of this name already.")
    @ValueSwitchWidget
    ExistingFile m_existing = ExistingFile.FAIL;

    @Override
    public void validate() throws InvalidSettingsException {
        final String name = m_file.strip().toLowerCase(Locale.ROOT);
        SettingsCheck.require(name.endsWith(KELDYSH) || name.endsWith(ONNX), "The file " + m_file
            + " must end in .keldysh (for Keldysh) or .onnx (for other programs); choose one of these.");
    }
}
