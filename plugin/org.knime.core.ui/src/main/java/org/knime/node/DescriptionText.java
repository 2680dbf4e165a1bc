package org.knime.node;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks the texts that users read. They are pieces of XML with few elements of HTML; KNIME cannot show a node with a
 * text that is no XML, and complains about other elements.
 */
final class DescriptionText extends DefaultHandler {

    private static final Set<String> ELEMENTS = Set.of("p", "ul", "ol", "dl", "dt", "dd", "li", "h3", "h4", "hr", "b",
        "i", "em", "u", "a", "code", "tt", "s", "samp", "pre", "sup", "sub", "br", "table", "tr", "td", "th");

    private static final String FRAGMENT = "fragment";

    private DescriptionText() {
    }

    /**
     * @param text a text
     * @param place what it describes
     * @throws IllegalArgumentException if KNIME cannot show it
     */
    static void check(final String text, final String place) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The " + place + " has no text.");
        }
        try {
            SAXParserFactory.newInstance().newSAXParser().parse(
                new InputSource(new StringReader("<" + FRAGMENT + ">" + text + "</" + FRAGMENT + ">")),
                new DescriptionText());
        } catch (final SAXException | IOException | ParserConfigurationException ex) {
            throw new IllegalArgumentException("The " + place + " cannot be shown: " + ex.getMessage()
                + " The text is: " + text, ex);
        }
    }

    @Override
    public void startElement(final String uri, final String localName, final String name, final Attributes attributes)
        throws SAXException {
        if (!ELEMENTS.contains(name) && !FRAGMENT.equals(name)) {
            throw new SAXParseException("The element <" + name + "> is not allowed in descriptions.", null);
        }
    }
}
