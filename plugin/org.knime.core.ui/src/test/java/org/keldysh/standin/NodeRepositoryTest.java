package org.keldysh.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keldysh.standin.testnodes.NumbersNodeFactory;
import org.keldysh.standin.testnodes.PictureNodeFactory;
import org.keldysh.standin.testnodes.TestNodes;

class NodeRepositoryTest {

    static final String NUMBERS = NumbersNodeFactory.class.getName();

    static final String PICTURE = PictureNodeFactory.class.getName();

    @TempDir
    Path m_folder;

    private TestNodes m_nodes;

    private NodeRepository m_repository;

    @BeforeEach
    void install() throws IOException {
        m_nodes = new TestNodes(m_folder);
        m_repository = NodeRepository.fromClassPath();
    }

    @AfterEach
    void uninstall() {
        m_nodes.close();
    }

    private Path settings(final String content) throws IOException {
        return Files.writeString(m_folder.resolve("settings.xml"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" key=\"settings.xml\">" + content + "</config>");
    }

    private static List<String> names(final List<PortInfo> ports) {
        return ports.stream().map(PortInfo::name).collect(Collectors.toList());
    }

    @Test
    void knowsTheInstalledNodes() {
        final NodeInfo numbers = m_repository.nodes().get(0);
        assertEquals(NUMBERS, numbers.factory());
        assertEquals("Numbers", numbers.name());
        assertEquals("/community/test", numbers.category());
        assertEquals("Source", numbers.type());
        assertEquals("Makes numbers.", numbers.shortDescription());
        assertTrue(numbers.icon().isEmpty());
        assertEquals(2, m_repository.nodes().size());
    }

    @Test
    void listsWhatIsInstalledWhenANodeIsNot() {
        final var failure = assertThrows(NodeFailedException.class, () -> m_repository.create("no.such.Factory"));
        assertTrue(failure.getMessage().contains("no.such.Factory"), failure.getMessage());
        assertTrue(failure.getMessage().contains(NUMBERS), failure.getMessage());
    }

    @Test
    void optionalPortsAreThereOnlyIfTheyAreStored() throws Exception {
        final HeadlessNode plain = m_repository.create(PICTURE);
        assertEquals(List.of("Numbers"), names(plain.inputPorts()));
        final HeadlessNode chosen = m_repository.create(PICTURE,
            settings("<config key=\"node_creation_config\"><config key=\"Table\"/><config key=\"Background\">"
                + "<config key=\"port_0\"><entry key=\"object_class\" type=\"xstring\""
                + " value=\"org.knime.core.node.port.image.ImagePortObject\"/></config></config></config>"));
        assertEquals(List.of("Numbers", "Background"), names(chosen.inputPorts()));
        assertEquals("Image", chosen.inputPorts().get(1).typeName());
        assertFalse(chosen.inputPorts().get(1).optional());
        assertTrue(chosen.inputPorts().get(1).accepts(plain.outputPorts().get(0)));
        assertFalse(chosen.inputPorts().get(0).accepts(plain.outputPorts().get(0)));
    }

    @Test
    void portsOfOtherTypesAreRefused() throws IOException {
        final Path file = settings("<config key=\"node_creation_config\"><config key=\"Background\">"
            + "<config key=\"port_0\"><entry key=\"object_class\" type=\"xstring\""
            + " value=\"org.knime.core.node.BufferedDataTable\"/></config></config></config>");
        final var failure = assertThrows(NodeFailedException.class, () -> m_repository.create(PICTURE, file));
        assertTrue(failure.getMessage().contains("possible are: Image"), failure.getMessage());
    }

    @Test
    void settingsAreReadFromTheFile() throws Exception {
        final HeadlessNode node = m_repository.create(NUMBERS,
            settings("<config key=\"model\"><entry key=\"rows\" type=\"xint\" value=\"5\"/>"
                + "<entry key=\"rule\" type=\"xstring\" value=\"COUNT\"/><config key=\"offsets\">"
                + "<entry key=\"array-size\" type=\"xint\" value=\"1\"/><entry key=\"0\" type=\"xdouble\""
                + " value=\"2.0\"/></config><config key=\"group\"><entry key=\"column\" type=\"xstring\" value=\"y\"/>"
                + "<entry key=\"flag\" type=\"xboolean\" value=\"true\"/></config></config>"));
        node.validate();
        assertEquals(List.of(new HeadlessNode.Setting("rows", "xint", "5"),
            new HeadlessNode.Setting("rule", "xstring", "COUNT"),
            new HeadlessNode.Setting("offsets", "xdouble[]", "2.0"),
            new HeadlessNode.Setting("group/column", "xstring", "y"),
            new HeadlessNode.Setting("group/flag", "xboolean", "true")), node.settings());
        assertEquals(List.of(), node.unknownSettings());
    }

    @Test
    void saysWhatIsWrongWithTheSettings() throws Exception {
        final HeadlessNode missing =
            m_repository.create(NUMBERS, settings("<config key=\"model\"><entry key=\"extra\" type=\"xint\" value=\"1\""
                + "/><entry key=\"old_Internals\" type=\"xint\" value=\"1\"/><config key=\"group\">"
                + "<entry key=\"colour\" type=\"xstring\" value=\"y\"/></config></config>"));
        assertEquals(List.of("extra", "group/colour"), missing.unknownSettings());
        assertEquals("Integer for key \"rows\" not found.",
            assertThrows(NodeFailedException.class, missing::validate).getMessage());
        Files.writeString(m_folder.resolve("settings.xml"), "<config>");
        final var damaged = assertThrows(NodeFailedException.class,
            () -> m_repository.create(NUMBERS, m_folder.resolve("settings.xml")));
        assertTrue(damaged.getMessage().contains("settings.xml"), damaged.getMessage());
    }

    @Test
    void aNodeWithoutItsStoredSettingsIsRefused() throws IOException {
        final Path file = settings("<config key=\"modelx\"/>");
        final var refused = assertThrows(NodeFailedException.class, () -> m_repository.create(NUMBERS, file));
        assertTrue(refused.getMessage().contains("lacks the config \"model\""), refused.getMessage());
    }
}
