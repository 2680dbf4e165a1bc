package org.keldysh.knime.port;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import javax.swing.JComponent;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

import com.google.gson.GsonBuilder;

/** A Holstein sample between its electrodes. */
public final class HolsteinDevicePortObject implements PortObject, ExportableArtifact {

    /** Type of ports that carry a device. */
    @SuppressWarnings("hiding")
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(HolsteinDevicePortObject.class);

    private static final VersionedDocument DOCUMENT = new VersionedDocument("Holstein device", "device.json", 1);

    private final HolsteinDevicePortObjectSpec m_spec;

    /** @param device the device */
    public HolsteinDevicePortObject(final Device device) {
        m_spec = new HolsteinDevicePortObjectSpec(device);
    }

    /** @return the device */
    public Device device() {
        return m_spec.device();
    }

    @Override
    public String getSummary() {
        final SquareLattice lattice = device().lattice();
        return "Holstein device, " + lattice.length() + " x " + lattice.width() + " sites"
            + (lattice.periodicWidth() ? ", periodic width" : "") + ", g = " + device().model().coupling() + ", mu_L = "
            + device().leftPotential() + ", mu_R = " + device().rightPotential() + ", T = " + device().temperature();
    }

    @Override
    public HolsteinDevicePortObjectSpec getSpec() {
        return m_spec;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public String fileName() {
        return "device.json";
    }

    /** Writes the device as the command line reads it. */
    @Override
    public void writeTo(final OutputStream out) throws IOException {
        final String text = new GsonBuilder().setPrettyPrinting().create().toJson(DeviceJson.write(device()));
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof HolsteinDevicePortObject object && object.m_spec.equals(m_spec);
    }

    @Override
    public int hashCode() {
        return m_spec.hashCode();
    }

    /** Writes and reads the device as JSON with a format version. */
    public static final class Serializer extends PortObjectSerializer<HolsteinDevicePortObject> {

        @Override
        public void savePortObject(final HolsteinDevicePortObject object, final PortObjectZipOutputStream out,
            final ExecutionMonitor monitor) throws IOException {
            DOCUMENT.write(out, DeviceJson.write(object.device()));
        }

        @Override
        public HolsteinDevicePortObject loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor monitor) throws IOException {
            return new HolsteinDevicePortObject(DOCUMENT.read(in, DeviceJson::read));
        }
    }
}
