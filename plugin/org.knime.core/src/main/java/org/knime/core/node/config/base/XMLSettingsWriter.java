package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.Writer;

/** Writes settings in the format that KNIME reads. */
final class XMLSettingsWriter {

    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig"
        + " http://www.knime.org/XMLConfig_2008_09.xsd\" key=\"";

    private static final String INDENT = "    ";

    private final Writer m_writer;

    XMLSettingsWriter(final Writer writer) {
        m_writer = writer;
    }

    void write(final ConfigBase root) throws IOException {
        m_writer.write(HEADER + attribute(root.getKey()) + "\">\n");
        writeEntries(root, INDENT);
        m_writer.write("</config>\n");
    }

    private void writeEntries(final ConfigBase group, final String indent) throws IOException {
        for (final String key : group) {
            final AbstractConfigEntry entry = group.getEntry(key);
            if (entry instanceof ConfigBase) {
                m_writer.write(indent + "<config key=\"" + attribute(key) + "\">\n");
                writeEntries((ConfigBase)entry, indent + INDENT);
                m_writer.write(indent + "</config>\n");
            } else {
                writeValue(entry, indent);
            }
        }
    }

    private void writeValue(final AbstractConfigEntry entry, final String indent) throws IOException {
        final String value = entry.toStringValue();
        m_writer.write(indent + "<entry key=\"" + attribute(entry.getKey()) + "\" type=\"" + entry.getType() + "\""
            + (value == null ? " isnull=\"true\" value=\"\"" : " value=\"" + attribute(value) + "\"") + "/>\n");
    }

    private static String attribute(final String text) {
        return ControlCharacters.escape(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            .replace("\"", "&quot;");
    }
}
