package org.knime.core.node.config.base;

import java.util.ArrayDeque;
import java.util.Deque;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.StringReader;

/** Builds settings from the elements of an XML file. */
final class XMLSettingsHandler extends DefaultHandler {

    private final Deque<ConfigBase> m_groups = new ArrayDeque<>();

    private final ConfigBase m_root;

    private Locator m_locator;

    XMLSettingsHandler(final ConfigBase root) {
        m_root = root;
    }

    @Override
    public void setDocumentLocator(final Locator locator) {
        m_locator = locator;
    }

    @Override
    public InputSource resolveEntity(final String publicId, final String systemId) {
        return new InputSource(new StringReader("")); // settings never need a file from elsewhere
    }

    @Override
    public void startElement(final String uri, final String localName, final String qName, final Attributes attributes)
        throws SAXException {
        if ("config".equals(localName)) {
            m_groups.push(m_groups.isEmpty() ? m_root : m_groups.peek().addConfigBase(key(attributes)));
        } else if ("entry".equals(localName) && !m_groups.isEmpty()) {
            addEntry(attributes);
        } else {
            throw failure("The element <" + qName + "> does not belong into settings.");
        }
    }

    @Override
    public void endElement(final String uri, final String localName, final String qName) {
        if ("config".equals(localName)) {
            m_groups.pop();
        }
    }

    private void addEntry(final Attributes attributes) throws SAXException {
        final String key = key(attributes);
        final String text = "true".equals(attributes.getValue("isnull")) ? null : attributes.getValue("value");
        try {
            m_groups.peek().addEntry(ConfigEntries.valueOf(attributes.getValue("type")).parse(key,
                text == null ? null : ControlCharacters.unescape(text)));
        } catch (final IllegalArgumentException | NullPointerException ex) {
            throw failure("The setting \"" + key + "\" holds \"" + text + "\", which is no value of type \""
                + attributes.getValue("type") + "\".");
        }
    }

    private String key(final Attributes attributes) throws SAXException {
        final String key = attributes.getValue("key");
        if (key == null) {
            throw failure("A setting has no key.");
        }
        return ControlCharacters.unescape(key);
    }

    private SAXException failure(final String message) {
        return new SAXParseException(message + " (line " + m_locator.getLineNumber() + ")", m_locator);
    }
}
