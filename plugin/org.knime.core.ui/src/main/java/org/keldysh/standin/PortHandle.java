package org.keldysh.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;

import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortUtil;
import org.knime.core.node.port.image.ImagePortObject;

/** An object at a port. */
public final class PortHandle {

    /** What kind of object it is. */
    public enum Kind {
            /** A table, see {@link PortHandle#table()}. */
            TABLE,
            /** A PNG picture, see {@link PortHandle#png()}. */
            IMAGE,
            /** Something else, see {@link PortHandle#object()}. */
            OTHER
    }

    private final PortObject m_object;

    PortHandle(final PortObject object) {
        m_object = object;
    }

    /** @return what kind of object it is */
    public Kind kind() {
        if (m_object instanceof BufferedDataTable) {
            return Kind.TABLE;
        }
        return m_object instanceof ImagePortObject ? Kind.IMAGE : Kind.OTHER;
    }

    /** @return one line that describes the object */
    public String summary() {
        return m_object.getSummary();
    }

    /** @return what is known about the object without looking into it */
    public PortSpecHandle spec() {
        return PortSpecHandle.of(m_object.getSpec());
    }

    /**
     * @return the table
     * @throws IllegalStateException if it is none
     */
    public TableView table() {
        require(Kind.TABLE);
        return new TableView((BufferedDataTable)m_object);
    }

    /**
     * @return the content of the PNG file
     * @throws IllegalStateException if it is no picture
     */
    public byte[] png() {
        require(Kind.IMAGE);
        final var bytes = new ByteArrayOutputStream();
        try {
            ((PNGImageValue)((ImagePortObject)m_object).toDataCell()).getImageContent().save(bytes);
        } catch (final IOException ex) {
            throw new IllegalStateException("Memory cannot be written.", ex);
        }
        return bytes.toByteArray();
    }

    private void require(final Kind kind) {
        if (kind() != kind) {
            throw new IllegalStateException("The object at the port is no " + kind + ": " + summary());
        }
    }

    /** @return the object itself */
    public Object object() {
        return m_object;
    }

    /**
     * Writes the object in the form in which KNIME stores objects of its type. Tables have no such form.
     *
     * @param output receives the file, stays open
     * @throws IOException if writing fails
     */
    public void save(final OutputStream output) throws IOException {
        try {
            PortUtil.writeObjectToStream(m_object, output, new ExecutionMonitor());
        } catch (final CanceledExecutionException ex) {
            throw canceled(ex);
        }
    }

    /**
     * @param input what {@link #save} wrote, closed afterwards
     * @return the object
     * @throws IOException if reading fails or the file is damaged
     */
    public static PortHandle load(final InputStream input) throws IOException {
        try {
            return new PortHandle(PortUtil.readObjectFromStream(input, new ExecutionMonitor()));
        } catch (final CanceledExecutionException ex) {
            throw canceled(ex);
        }
    }

    private static CancellationException canceled(final CanceledExecutionException cause) {
        final var canceled = new CancellationException(cause.getMessage());
        canceled.initCause(cause);
        return canceled;
    }

    PortObject portObject() {
        return m_object;
    }
}
