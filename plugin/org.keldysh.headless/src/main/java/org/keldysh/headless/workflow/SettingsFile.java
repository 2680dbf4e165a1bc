package org.keldysh.headless.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.keldysh.headless.UserException;

/** Reads the XML files of a KNIME workflow. Document type definitions and external entities are not supported. */
final class SettingsFile {

    private static final String NAMESPACE = "http://www.knime.org/2008/09/XMLConfig";

    /** KNIME writes characters that XML cannot hold as %% and five decimal digits. */
    private static final Pattern ESCAPED = Pattern.compile("%%(\\d{5})");

    private final Path m_file;

    private SettingsFile(final Path file) {
        m_file = file;
    }

    /**
     * @param file a workflow.knime or settings.xml
     * @return its content
     * @throws UserException if the file cannot be read; the message says where it is damaged
     */
    static Settings read(final Path file) {
        return new SettingsFile(file).read();
    }

    private Settings read() {
        final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(m_file)) {
            return root(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            final String message = e.getMessage().lines().reduce((first, last) -> last).orElse("damaged");
            throw new UserException("The file " + m_file + " is damaged at line " + e.getLocation().getLineNumber()
                + ": " + message.replaceFirst("^Message: ", ""), e);
        } catch (IOException e) {
            throw new UserException("The file " + m_file + " cannot be read.", e);
        }
    }

    private Settings root(final XMLStreamReader xml) throws XMLStreamException {
        xml.nextTag();
        if (!NAMESPACE.equals(xml.getNamespaceURI()) || !"config".equals(xml.getLocalName())) {
            throw new UserException("The file " + m_file + " does not hold KNIME settings.");
        }
        final Settings root = new Settings(m_file, "");
        final Deque<Settings> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            final int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && "config".equals(xml.getLocalName())) {
                open.push(open.peek().addConfig(attribute(xml, "key")));
            } else if (event == XMLStreamReader.START_ELEMENT) {
                addEntry(xml, open.peek());
            } else if (event == XMLStreamReader.END_ELEMENT && "config".equals(xml.getLocalName())) {
                open.pop();
            }
        }
        return root;
    }

    private void addEntry(final XMLStreamReader xml, final Settings config) {
        final boolean isNull = "true".equals(xml.getAttributeValue(null, "isnull"));
        config.addEntry(attribute(xml, "key"), isNull ? null : unescape(attribute(xml, "value")));
    }

    private String attribute(final XMLStreamReader xml, final String name) {
        final String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new UserException("The file " + m_file + " is damaged at line " + xml.getLocation().getLineNumber()
                + ": an element <" + xml.getLocalName() + "> lacks its " + name + ".");
        }
        return value;
    }

    private static String unescape(final String text) {
        return ESCAPED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
            String.valueOf((char)Integer.parseInt(match.group(1)))));
    }
}
