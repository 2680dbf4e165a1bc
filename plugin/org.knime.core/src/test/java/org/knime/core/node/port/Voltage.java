package org.knime.core.node.port;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A port object for tests. */
public final class Voltage implements PortObject {

    /** Where it is contributed. */
    static final String CONTRIBUTION = "<extension point=\"org.knime.core.PortType\"><portType name=\"Voltage\""
        + " color=\"#123456\" objectClass=\"org.knime.core.node.port.Voltage\""
        + " objectSerializer=\"org.knime.core.node.port.Voltage$Serializer\""
        + " specClass=\"org.knime.core.node.port.Voltage$Spec\""
        + " specSerializer=\"org.knime.core.node.port.Voltage$Spec$Serializer\"/></extension>";

    private final double m_volts;

    private final Spec m_spec;

    Voltage(final double volts, final Spec spec) {
        m_volts = volts;
        m_spec = spec;
    }

    double volts() {
        return m_volts;
    }

    @Override
    public String getSummary() {
        return m_volts + " V";
    }

    @Override
    public Spec getSpec() {
        return m_spec;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** The name of the voltage. */
    public static final class Spec extends AbstractSimplePortObjectSpec {

        private String m_name;

        /** For the serializer. */
        public Spec() {
            m_name = null;
        }

        Spec(final String name) {
            m_name = name;
        }

        @Override
        protected void save(final ModelContentWO content) {
            content.addString("name", m_name);
        }

        @Override
        protected void load(final ModelContentRO content) throws InvalidSettingsException {
            m_name = content.getString("name");
        }

        /** Writes and reads. */
        public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<Spec> {
        }
    }

    /** Writes and reads. */
    public static final class Serializer extends PortObjectSerializer<Voltage> {

        @Override
        public void savePortObject(final Voltage object, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException {
            out.putNextEntry(new ZipEntry("volts"));
            new DataOutputStream(out).writeDouble(object.m_volts);
        }

        @Override
        public Voltage loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException {
            in.getNextEntry();
            return new Voltage(new DataInputStream(in).readDouble(), (Spec)spec);
        }
    }
}
