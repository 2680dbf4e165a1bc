package org.knime.core.node.port;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;

/** Port objects as files: a zip with a table of contents, the specification and the object. */
public final class PortUtil {

    private static final String CONTENT = "content.xml";

    private static final String SPEC = "objectSpec.file";

    private static final String OBJECT = "object.file";

    private static final String INNER_SPEC = "portSpec.file";

    private static final String INNER_OBJECT = "portObject.file";

    private PortUtil() {
    }

    /**
     * @param out receives a zip
     * @return a stream open at its first entry
     * @throws IOException if writing fails
     */
    public static PortObjectSpecZipOutputStream getPortObjectSpecZipOutputStream(final OutputStream out)
        throws IOException {
        final var zip = new PortObjectSpecZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(INNER_SPEC));
        return zip;
    }

    /**
     * @param out receives a zip
     * @return a stream open at its first entry
     * @throws IOException if writing fails
     */
    public static PortObjectZipOutputStream getPortObjectZipOutputStream(final OutputStream out) throws IOException {
        final var zip = new PortObjectZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(INNER_OBJECT));
        return zip;
    }

    /**
     * @param in holds a zip
     * @return a stream open at its first entry
     * @throws IOException if reading fails or the zip is another one
     */
    public static PortObjectSpecZipInputStream getPortObjectSpecZipInputStream(final InputStream in)
        throws IOException {
        final var zip = new PortObjectSpecZipInputStream(in);
        expect(zip, INNER_SPEC);
        return zip;
    }

    /**
     * @param in holds a zip
     * @return a stream open at its first entry
     * @throws IOException if reading fails or the zip is another one
     */
    public static PortObjectZipInputStream getPortObjectZipInputStream(final InputStream in) throws IOException {
        final var zip = new PortObjectZipInputStream(in);
        expect(zip, INNER_OBJECT);
        return zip;
    }

    /**
     * Writes an object and its specification; the stream stays open.
     *
     * @param object what to write
     * @param out receives the file
     * @param exec progress and cancellation
     * @throws IOException if writing fails or there is no serializer for the object
     * @throws CanceledExecutionException if the user cancels
     */
    public static void writeObjectToStream(final PortObject object, final OutputStream out,
        final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
        final var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(CONTENT));
        contentOf(object).saveToXML(entry(zip));
        zip.putNextEntry(new ZipEntry(SPEC));
        try (var specOut = getPortObjectSpecZipOutputStream(entry(zip))) {
            Serializers.of(object.getSpec()).savePortObjectSpec(object.getSpec(), specOut);
        }
        zip.putNextEntry(new ZipEntry(OBJECT));
        try (var objectOut = getPortObjectZipOutputStream(entry(zip))) {
            Serializers.of(object).savePortObject(object, objectOut, exec);
        }
        zip.finish();
    }

    private static ModelContent contentOf(final PortObject object) {
        final var content = new ModelContent("content");
        content.addInt("version", 1);
        content.addString("port_spec_class", object.getSpec().getClass().getName());
        content.addString("port_object_class", object.getClass().getName());
        return content;
    }

    /**
     * Reads an object and closes the stream.
     *
     * @param input what {@link #writeObjectToStream} wrote
     * @param exec progress and cancellation
     * @return the object
     * @throws IOException if reading fails, the file is damaged or its kind of object is not known
     * @throws CanceledExecutionException if the user cancels
     */
    public static PortObject readObjectFromStream(final InputStream input, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        try (var zip = new ZipInputStream(input)) {
            expect(zip, CONTENT);
            final ModelContentRO content = ModelContent.loadFromXML(entry(zip));
            expect(zip, SPEC);
            final PortObjectSpec spec;
            try (var specIn = getPortObjectSpecZipInputStream(entry(zip))) {
                spec = Serializers.ofSpec(content.getString("port_spec_class")).loadPortObjectSpec(specIn);
            }
            expect(zip, OBJECT);
            try (var objectIn = getPortObjectZipInputStream(entry(zip))) {
                return Serializers.ofObject(content.getString("port_object_class")).loadPortObject(objectIn, spec,
                    exec);
            }
        } catch (final InvalidSettingsException ex) {
            throw new IOException("The port object is damaged: " + ex.getMessage(), ex);
        }
    }

    private static void expect(final ZipInputStream zip, final String name) throws IOException {
        final ZipEntry entry = zip.getNextEntry();
        if (entry == null || !name.equals(entry.getName())) {
            throw new IOException("This is not a port object: the entry \"" + name + "\" is missing.");
        }
    }

    /** A view of the current entry; closing it ends the entry, not the zip. */
    private static OutputStream entry(final ZipOutputStream zip) {
        return new FilterOutputStream(zip) {

            @Override
            public void write(final byte[] bytes, final int offset, final int length) throws IOException {
                zip.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    /** A view of the current entry; closing it ends the entry, not the zip. */
    private static InputStream entry(final ZipInputStream zip) {
        return new FilterInputStream(zip) {

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }
}
