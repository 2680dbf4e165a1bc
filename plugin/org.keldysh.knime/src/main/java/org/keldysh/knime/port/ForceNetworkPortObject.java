package org.keldysh.knime.port;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.ForceNetworkFormatException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A trained force network. */
public final class ForceNetworkPortObject implements PortObject, ExportableArtifact {

    /** Type of ports that carry a force network. */
    @SuppressWarnings("hiding")
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(ForceNetworkPortObject.class);

    private static final String FILE_NAME = "force-network.keldysh";

    private final ForceNetwork m_network;

    private final ForceNetworkPortObjectSpec m_spec;

    /** @param network the network */
    public ForceNetworkPortObject(final ForceNetwork network) {
        m_network = network;
        m_spec = ForceNetworkPortObjectSpec.of(network);
    }

    /** @return the network */
    public ForceNetwork network() {
        return m_network;
    }

    @Override
    public String getSummary() {
        return "Force network, patch radius " + m_network.patchRadius() + ", " + m_network.weightCount()
            + " weights, trained on " + m_network.provenance().sites() + " sites";
    }

    @Override
    public ForceNetworkPortObjectSpec getSpec() {
        return m_spec;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public String fileName() {
        return FILE_NAME;
    }

    /** Writes the model file that the command line reads. */
    @Override
    public void writeTo(final OutputStream out) throws IOException {
        m_network.write(out);
    }

    /** Writes and reads the network as the model file, which carries its own format version and checksum. */
    public static final class Serializer extends PortObjectSerializer<ForceNetworkPortObject> {

        @Override
        public void savePortObject(final ForceNetworkPortObject object, final PortObjectZipOutputStream out,
            final ExecutionMonitor monitor) throws IOException {
            out.putNextEntry(new ZipEntry(FILE_NAME));
            object.writeTo(out);
            out.closeEntry();
        }

        @Override
        public ForceNetworkPortObject loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor monitor) throws IOException {
            try {
                DamagedContentException.requireEntry(in.getNextEntry(), FILE_NAME);
                return new ForceNetworkPortObject(ForceNetwork.read(in));
            } catch (final ForceNetworkFormatException e) {
                throw e; // says what is wrong with the network
            } catch (final IOException e) {
                throw DamagedContentException.of("force network", e);
            }
        }
    }
}
