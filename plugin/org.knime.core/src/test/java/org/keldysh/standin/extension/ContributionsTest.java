package org.keldysh.standin.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContributionsTest {

    @TempDir
    Path m_folder;

    @Test
    void findsWhatBelongsToAnExtensionPoint() throws Exception {
        try (var plugin = new PluginFolder(m_folder, "<extension point=\"a.point\"><thing class=\"java.util.ArrayList\""
            + "/><thing class=\"no.such.Thing\"/></extension><extension point=\"other.point\"><thing/></extension>")) {
            final List<Contribution> found = Contributions.to("a.point");
            assertEquals(2, found.size());
            assertSame(java.util.ArrayList.class, found.get(0).loadClass("class"));
            assertEquals(List.of(), found.get(0).instantiate("class"));
            assertEquals("", found.get(0).attribute("name"));
            final var failure = assertThrows(IllegalStateException.class, () -> found.get(1).loadClass("class"));
            assertTrue(failure.getMessage().contains("no.such.Thing"), failure.getMessage());
        }
        assertEquals(List.of(), Contributions.to("a.point"));
    }

    @Test
    void saysWhichFileIsDamaged() throws Exception {
        try (var plugin = new PluginFolder(m_folder, "<extension>")) {
            final var failure = assertThrows(IllegalStateException.class, () -> Contributions.to("a.point"));
            assertTrue(failure.getMessage().contains("plugin.xml"), failure.getMessage());
        }
    }
}
