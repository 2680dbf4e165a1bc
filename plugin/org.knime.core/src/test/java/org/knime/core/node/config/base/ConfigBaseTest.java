package org.knime.core.node.config.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

class ConfigBaseTest {

    private final NodeSettings m_settings = new NodeSettings("settings");

    private static void assertNotFound(final String message, final Executable read) {
        assertEquals(message, assertThrows(InvalidSettingsException.class, read).getMessage());
    }

    @Test
    void saysWhatIsMissing() {
        assertNotFound("Integer for key \"steps\" not found.", () -> m_settings.getInt("steps"));
        assertNotFound("Double for key \"x\" not found.", () -> m_settings.getDouble("x"));
        assertNotFound("String for key \"s\" not found.", () -> m_settings.getString("s"));
        assertNotFound("Boolean for key \"b\" not found.", () -> m_settings.getBoolean("b"));
        assertNotFound("Config for key \"g\" not found.", () -> m_settings.getNodeSettings("g"));
        assertNotFound("Config for key \"a\" not found.", () -> m_settings.getIntArray("a"));
    }

    @Test
    void doesNotConvertTypes() {
        m_settings.addInt("steps", 3);
        assertNotFound("Double for key \"steps\" not found.", () -> m_settings.getDouble("steps"));
        assertEquals(2.5, m_settings.getDouble("steps", 2.5));
        assertNotFound("Config for key \"steps\" not found.", () -> m_settings.getConfig("steps"));
    }

    @Test
    void fallsBackOnlyWhenNothingIsThere() throws InvalidSettingsException {
        m_settings.addLong("seed", 42);
        m_settings.addLongArray("seeds", 1, 2);
        assertEquals(42, m_settings.getLong("seed", 7));
        assertEquals(7, m_settings.getLong("other", 7));
        assertArrayEquals(new long[]{1, 2}, m_settings.getLongArray("seeds", 9));
        assertArrayEquals(new long[]{9}, m_settings.getLongArray("others", 9));
    }

    @Test
    void keepsTheOrderAndReplacesValues() throws InvalidSettingsException {
        m_settings.addInt("b", 1);
        m_settings.addInt("a", 2);
        m_settings.addString("b", "now text");
        assertEquals(List.of("b", "a"), List.copyOf(m_settings.keySet()));
        assertEquals("now text", m_settings.getString("b"));
    }

    @Test
    void copiesDeeply() throws InvalidSettingsException {
        m_settings.addNodeSettings("group").addInt("value", 1);
        final var copy = new NodeSettings("settings");
        m_settings.copyTo(copy);
        assertEquals(m_settings, copy);
        copy.getNodeSettings("group").addInt("value", 2);
        assertEquals(1, m_settings.getNodeSettings("group").getInt("value"));
        assertNotEquals(m_settings, copy);
    }

    @Test
    void storesTypesOfData() throws InvalidSettingsException {
        final DataType lists = ListCell.getCollectionType(DoubleCell.TYPE);
        m_settings.addDataType("type", lists);
        assertEquals(lists, m_settings.getDataType("type"));
        m_settings.getConfig("type").addString("cell_class", "no.such.Cell");
        assertNotFound("There is no cell class \"no.such.Cell\".", () -> m_settings.getDataType("type"));
    }
}
