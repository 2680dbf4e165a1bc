package org.keldysh.knime.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.keldysh.physics.model.Device;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

/** All that is known of a device before execution, which is everything. */
public final class HolsteinDevicePortObjectSpec implements PortObjectSpec {

    private static final VersionedDocument DOCUMENT = new VersionedDocument("Holstein device", "device-spec.json", 1);

    private final Device m_device;

    /** @param device the device */
    public HolsteinDevicePortObjectSpec(final Device device) {
        m_device = device;
    }

    /** @return the device */
    public Device device() {
        return m_device;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof HolsteinDevicePortObjectSpec spec && spec.m_device.equals(m_device);
    }

    @Override
    public int hashCode() {
        return m_device.hashCode();
    }

    /** Writes and reads the specification as JSON with a format version. */
    public static final class Serializer extends PortObjectSpecSerializer<HolsteinDevicePortObjectSpec> {

        @Override
        public void savePortObjectSpec(final HolsteinDevicePortObjectSpec spec, final PortObjectSpecZipOutputStream out)
            throws IOException {
            DOCUMENT.write(out, DeviceJson.write(spec.m_device));
        }

        @Override
        public HolsteinDevicePortObjectSpec loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            return new HolsteinDevicePortObjectSpec(DOCUMENT.read(in, DeviceJson::read));
        }
    }
}
