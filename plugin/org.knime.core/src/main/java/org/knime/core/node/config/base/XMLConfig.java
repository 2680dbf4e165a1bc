package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Settings as XML files. */
public final class XMLConfig {

    private XMLConfig() {
    }

    /**
     * Reads settings into a group and closes the stream.
     *
     * @param group receives the settings
     * @param input the XML file
     * @throws IOException if reading fails or the file is damaged
     */
    public static void load(final ConfigBase group, final InputStream input) throws IOException {
        try (input) {
            final SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.newSAXParser().parse(new InputSource(input), new XMLSettingsHandler(group));
        } catch (final SAXException ex) {
            throw new IOException(ex.getMessage(), ex);
        } catch (final ParserConfigurationException ex) {
            throw new IOException("This Java cannot read XML: " + ex.getMessage(), ex);
        }
    }

    /**
     * Writes settings and closes the stream.
     *
     * @param group the settings
     * @param output receives the XML file
     * @throws IOException if writing fails
     */
    public static void save(final ConfigBase group, final OutputStream output) throws IOException {
        try (Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8)) {
            new XMLSettingsWriter(writer).write(group);
        }
    }
}
