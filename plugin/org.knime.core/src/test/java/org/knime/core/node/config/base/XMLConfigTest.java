package org.knime.core.node.config.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

class XMLConfigTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig"
        + " http://www.knime.org/XMLConfig_2008_09.xsd\" key=\"settings.xml\">\n";

    private static NodeSettings all() {
        final var settings = new NodeSettings("settings.xml");
        settings.addInt("int", Integer.MIN_VALUE);
        settings.addLong("long", Long.MAX_VALUE);
        settings.addDouble("double", 0.1);
        settings.addDouble("nan", Double.NaN);
        settings.addDouble("infinite", Double.NEGATIVE_INFINITY);
        settings.addFloat("float", 1.5f);
        settings.addShort("short", (short)-3);
        settings.addByte("byte", (byte)-128);
        settings.addChar("char", '\n');
        settings.addBoolean("boolean", true);
        settings.addString("text", "a \"quoted\" <tag> & more\nsecond line\u0000end \u03c3\ud83d\ude00");
        settings.addString("empty", "");
        settings.addString("null", null);
        settings.addString("key with \t & \"quotes\"", "value");
        settings.addIntArray("ints", 3, 1, 2);
        settings.addDoubleArray("noDoubles");
        settings.addStringArray("strings", "a", null, "");
        settings.addStringArray("nullStrings", (String[])null);
        settings.addNodeSettings("group").addNodeSettings("inner").addBooleanArray("flags", true, false);
        return settings;
    }

    private static byte[] write(final NodeSettings settings) throws IOException {
        final var bytes = new ByteArrayOutputStream();
        settings.saveToXML(bytes);
        return bytes.toByteArray();
    }

    private static NodeSettingsRO read(final String xml) throws IOException {
        return NodeSettings.loadFromXML(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsWhatItWrites() throws Exception {
        final var read = new NodeSettings("settings.xml");
        read.load(new ByteArrayInputStream(write(all())));
        assertEquals(all(), read);
        assertEquals(all().hashCode(), read.hashCode());
        assertNull(read.getString("null"));
        assertNull(read.getStringArray("nullStrings"));
        assertArrayEquals(new String[]{"a", null, ""}, read.getStringArray("strings"));
        assertArrayEquals(new double[0], read.getDoubleArray("noDoubles"));
    }

    @Test
    void writesTheFormatOfKnime() throws Exception {
        final var settings = new NodeSettings("settings.xml");
        settings.addString("none", null);
        settings.addString("line", "a\nb");
        settings.addIntArray("ints", 7);
        assertEquals(HEAD //
            + "    <entry key=\"none\" type=\"xstring\" isnull=\"true\" value=\"\"/>\n"
            + "    <entry key=\"line\" type=\"xstring\" value=\"a%%00010b\"/>\n" //
            + "    <config key=\"ints\">\n" //
            + "        <entry key=\"array-size\" type=\"xint\" value=\"1\"/>\n"
            + "        <entry key=\"0\" type=\"xint\" value=\"7\"/>\n" //
            + "    </config>\n" //
            + "</config>\n", new String(write(settings), StandardCharsets.UTF_8));
    }

    @Test
    void keepsPercentSignsThatAreNoEscapes() throws Exception {
        final var settings = new NodeSettings("s");
        settings.addString("p", "100 %% of 5%%12");
        assertEquals("100 %% of 5%%12",
            NodeSettings.loadFromXML(new ByteArrayInputStream(write(settings))).getString("p"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=\"xint\" value=\"1.5\"", "type=\"xboolean\" value=\"yes\"",
        "type=\"xdouble\" isnull=\"true\" value=\"\"", "type=\"xdouble\" value=\"\"", "type=\"xwhat\" value=\"1\"",
        "value=\"1\"", "type=\"xint\"", "type=\"xchar\" value=\"ab\"", "type=\"config\" value=\"\""})
    void saysWhichValueIsDamaged(final String attributes) {
        final var failure =
            assertThrows(IOException.class, () -> read(HEAD + "<entry key=\"steps\" " + attributes + "/></config>"));
        assertTrue(failure.getMessage().contains("\"steps\""), failure.getMessage());
        assertTrue(failure.getMessage().contains("line 3"), failure.getMessage());
    }

    @Test
    void refusesOtherElementsAndFilesThatEndEarly() {
        assertThrows(IOException.class, () -> read("<html/>"));
        assertThrows(IOException.class, () -> read(HEAD + "<entry type=\"xint\" value=\"1\"/></config>"));
        assertThrows(IOException.class, () -> read(HEAD));
        assertThrows(IOException.class, () -> read(""));
    }

    @Test
    void readsNoOtherFiles() throws Exception {
        final NodeSettingsRO settings = read("<?xml version=\"1.0\"?>\n"
            + "<!DOCTYPE config [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>\n"
            + "<config key=\"s\"><entry key=\"a\" type=\"xstring\" value=\"1\"/>&secret;</config>");
        assertEquals("1", settings.getString("a"));
    }
}
