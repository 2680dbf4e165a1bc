package org.keldysh.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.headless.UserException;

class WorkflowReaderTest {

    @TempDir
    Path m_temporary;

    private Path m_folder;

    private WorkflowFolder m_workflow;

    @BeforeEach
    void create() throws IOException {
        m_folder = m_temporary.resolve("my workflow");
        m_workflow = new WorkflowFolder(m_folder);
    }

    private Workflow read() throws IOException {
        return WorkflowReader.read(m_workflow.write(), "my workflow");
    }

    private void assertRefused(final String... expected) throws IOException {
        m_workflow.write();
        assertRefusedAsItIs(expected);
    }

    private void assertRefusedAsItIs(final String... expected) {
        final String message =
            assertThrows(UserException.class, () -> WorkflowReader.read(m_folder, "my workflow")).getMessage();
        for (final String part : expected) {
            assertTrue(message.contains(part), message);
        }
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void readsNodesAndConnections() throws IOException {
        m_workflow.node(7, "Second", "b.B").node(3, "First", "a.A").connect(3, 1, 7, 2);
        final Workflow workflow = read();
        assertEquals(List.of("First (#3)", "Second (#7)"),
            workflow.nodes().stream().map(WorkflowNode::title).toList());
        final WorkflowNode first = workflow.node(3);
        assertEquals("a.A", first.factory());
        assertEquals("label of 3", first.label());
        assertEquals(420, first.x());
        assertEquals(List.of(new Connection(3, 1, 7, 2)), workflow.connections());
        assertEquals(workflow.connections(), workflow.into(workflow.node(7)));
        assertEquals(List.of(), workflow.outOf(workflow.node(7)));
    }

    @Test
    void refusesWhatOnlyKnimeRuns() throws IOException {
        m_workflow.entry(1, "My Metanode (#1)/workflow.knime", "MetaNode");
        assertRefused("metanode or component", "My Metanode (#1)");
        m_workflow = new WorkflowFolder(m_folder).entry(1, "My Component (#1)/settings.xml", "SubNode");
        assertRefused("metanode or component", "My Component (#1)");
        m_workflow = new WorkflowFolder(m_folder).node(1, "Counting Loop Start",
            "org.knime.base.node.meta.looper.LoopStartCountDynamicNodeFactory");
        assertRefused("Counting Loop Start (#1)", "loops");
    }

    @Test
    void refusesMissingPartsAndUnknownFormats() throws IOException {
        assertRefused("has no nodes");
        m_workflow.entry(4, "Gone (#4)/settings.xml", "NativeNode");
        assertRefused("lacks the file Gone (#4)/settings.xml", "#4");
        m_workflow = new WorkflowFolder(m_folder).version("6.0.0").node(1, "A", "a.A");
        assertRefused("format 6.0.0", "4.1.0 and 5.1.0");
    }

    @Test
    void refusesSettingsOutsideTheWorkflow() throws IOException {
        Files.writeString(m_temporary.resolve("settings.xml"), "");
        m_workflow.entry(4, "../settings.xml", "NativeNode");
        assertRefused("points out of the workflow");
    }

    @Test
    void refusesMissingKeys() throws IOException {
        m_workflow.node(1, "A", "a.A").write();
        final Path file = m_folder.resolve("A (#1)/settings.xml");
        Files.writeString(file, Files.readString(file).replace("\"factory\"", "\"fabric\""));
        assertRefusedAsItIs("A (#1)/settings.xml", "\"factory\" is missing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.5, 0.9, 0.99})
    void refusesTruncatedFiles(final double share) throws IOException {
        final Path file = m_workflow.node(1, "A", "a.A").connect(1, 1, 1, 1).write().resolve("workflow.knime");
        final String text = Files.readString(file);
        Files.writeString(file, text.substring(0, (int)(share * text.length())));
        assertRefusedAsItIs("workflow.knime", "is damaged at line");
    }

    @Test
    void refusesExternalEntities() throws IOException {
        Files.writeString(m_temporary.resolve("secret"), "secret");
        Files.writeString(m_folder.resolve("workflow.knime"), "<!DOCTYPE config [<!ENTITY x SYSTEM \""
            + m_temporary.resolve("secret").toUri() + "\">]><config key=\"a\""
            + " xmlns=\"http://www.knime.org/2008/09/XMLConfig\">&x;</config>");
        assertRefusedAsItIs("is damaged");
    }

    @Test
    void decodesControlCharacters() throws IOException {
        m_workflow.node(1, "A", "a.A").write();
        final Path file = m_folder.resolve("A (#1)/settings.xml");
        Files.writeString(file, Files.readString(file).replace("label of 1", "two%%00010lines"));
        assertEquals("two\nlines", WorkflowReader.read(m_folder, "my workflow").node(1).label());
    }

    @Test
    void namesTheNodesOfACircle() throws IOException {
        m_workflow.node(1, "A", "a.A").node(2, "B", "a.A").node(3, "C", "a.A").node(4, "D", "a.A").connect(1, 1, 2, 1)
            .connect(2, 1, 3, 1).connect(3, 1, 2, 2).connect(3, 1, 4, 1);
        final Workflow workflow = read();
        final String message = assertThrows(UserException.class, () -> NodeOrder.of(workflow)).getMessage();
        assertTrue(message.contains("circle"), message);
        assertTrue(message.contains("B (#2)") && message.contains("C (#3)"), message);
        assertTrue(!message.contains("A (#1)") && !message.contains("D (#4)"), message);
    }

    @Test
    void ordersNodesBySources() throws IOException {
        m_workflow.node(1, "A", "a.A").node(2, "B", "a.A").node(3, "C", "a.A").connect(3, 1, 2, 1).connect(2, 0, 1, 0);
        assertEquals(List.of(3, 2, 1), NodeOrder.of(read()).stream().map(WorkflowNode::id).toList());
    }

    @Test
    void refusesConnectionsThatCannotBe() throws IOException {
        m_workflow.node(1, "A", "a.A").node(2, "B", "a.A").connect(1, 1, 9, 1);
        assertConnectionsRefused("node #9, which does not exist");
        m_workflow = new WorkflowFolder(m_folder).node(1, "A", "a.A").connect(8, 1, 1, 1);
        assertConnectionsRefused("node #8, which does not exist");
        m_workflow = new WorkflowFolder(m_folder).node(1, "A", "a.A").node(2, "B", "a.A").connect(1, 1, 2, 1)
            .connect(1, 2, 2, 1);
        assertConnectionsRefused("two connections end in its input port 1");
        m_workflow = new WorkflowFolder(m_folder).node(1, "A", "a.A").node(1, "B", "a.A");
        assertConnectionsRefused("two nodes with the number 1");
    }

    private void assertConnectionsRefused(final String expected) throws IOException {
        final Workflow workflow = read();
        final String message = assertThrows(UserException.class, () -> ConnectionCheck.check(workflow)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
