package org.keldysh.knime.node.networkreader;

import org.keldysh.knime.file.FileLocation;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Parameters of the Force Network Reader node. */
final class ForceNetworkReaderNodeParameters implements NodeParameters {

    @Widget(title = "File", description = "Path of the file to read, or its knime:// URL. " + FileLocation.RELATIVE)
    String m_file = "force-network.keldysh";
}
