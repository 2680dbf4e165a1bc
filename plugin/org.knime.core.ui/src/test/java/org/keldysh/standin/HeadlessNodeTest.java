package org.keldysh.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.standin.testnodes.TestNodes;

class HeadlessNodeTest {

    @TempDir
    Path m_folder;

    private TestNodes m_nodes;

    private HeadlessNode m_numbers;

    /** Remembers what it hears; cancels nodes that wait. */
    private static final class Recorder implements NodeProgress {

        private final List<String> m_progress = new ArrayList<>();

        private final List<String> m_log = new ArrayList<>();

        private final AtomicBoolean m_canceled = new AtomicBoolean();

        @Override
        public void progress(final double fraction, final String message) {
            m_progress.add(fraction + " " + message);
        }

        @Override
        public boolean isCanceled() {
            return m_canceled.get();
        }

        @Override
        public void log(final String line) {
            m_log.add(line);
            if ("waiting".equals(line)) {
                m_canceled.set(true);
            }
        }
    }

    private final Recorder m_recorder = new Recorder();

    @BeforeEach
    void install() throws Exception {
        m_nodes = new TestNodes(m_folder);
        m_numbers = NodeRepository.fromClassPath().create(NodeRepositoryTest.NUMBERS);
    }

    @AfterEach
    void uninstall() {
        m_nodes.close();
    }

    private HeadlessNode picture() throws NodeFailedException {
        return NodeRepository.fromClassPath().create(NodeRepositoryTest.PICTURE);
    }

    private HeadlessNode pictureWithBackground() throws NodeFailedException, IOException {
        return NodeRepository.fromClassPath().create(NodeRepositoryTest.PICTURE,
            Files.writeString(m_folder.resolve("settings.xml"),
                "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" key=\"settings.xml\">"
                    + "<config key=\"node_creation_config\"><config key=\"Background\"><config key=\"port_0\">"
                    + "<entry key=\"object_class\" type=\"xstring\""
                    + " value=\"org.knime.core.node.port.image.ImagePortObject\"/>"
                    + "</config></config></config></config>"));
    }

    private PortHandle numbers() throws NodeFailedException {
        return m_numbers.execute(List.of(), m_recorder).get(0);
    }

    @Test
    void tablesComeOutAsPlainObjects() throws Exception {
        final PortHandle output = numbers();
        assertEquals(PortHandle.Kind.TABLE, output.kind());
        assertEquals("Rows: 3, Cols: 3", output.summary());
        final TableView table = output.table();
        assertEquals(3, table.rowCount());
        assertEquals(List.of(new TableView.Column("x", "Number (Float)"),
            new TableView.Column("index", "Number (Integer)"),
            new TableView.Column("list", "Collection (List) (Collection of: Number (Float))")), table.columns());
        final List<TableView.Row> rows = new ArrayList<>();
        table.rows().forEach(rows::add);
        assertEquals("Row2", rows.get(2).key());
        assertEquals(Arrays.asList(2.5, 2), rows.get(2).values().subList(0, 2));
        assertArrayEquals(new double[]{2, 4}, (double[])rows.get(2).values().get(2));
        assertNull(rows.get(1).values().get(0));
        assertThrows(IllegalStateException.class, output::png);
        assertThrows(IOException.class, () -> output.save(new ByteArrayOutputStream()));
    }

    @Test
    void whoeverWatchesHearsEverything() throws Exception {
        numbers();
        assertEquals("1.0 number 2", m_recorder.m_progress.get(m_recorder.m_progress.size() - 1));
        assertEquals(List.of("making 3 numbers"), m_recorder.m_log);
    }

    @Test
    void specificationsAreKnownBeforeExecution() throws Exception {
        final PortSpecHandle spec = m_numbers.configure(List.of()).get(0);
        assertTrue(spec.isKnown());
        assertEquals(numbers().spec().columns(), spec.columns());
        assertFalse(picture().configure(List.of(PortSpecHandle.unknown())).get(0).isKnown());
        assertEquals(Optional.empty(), picture().configure(List.of(spec)).get(0).columns());
    }

    @Test
    void settingsCanBeOverridden() throws Exception {
        m_numbers.overrideSetting("rows", "2");
        m_numbers.overrideSetting("group/column", "y");
        m_numbers.overrideSetting("offsets", "7, 8");
        final TableView table = numbers().table();
        assertEquals("y", table.columns().get(0).name());
        assertEquals(2, table.rowCount());
        assertEquals(7.0, table.rows().iterator().next().values().get(0));
        assertEquals("7.0, 8.0", m_numbers.settings().get(2).value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"row|1|the settings are rows, rule, offsets, group/column, group/flag",
        "group|1|There is no setting", "rows/x|1|There is no setting", "rows|many|an integer is needed",
        "rows|1.5|an integer is needed", "group/flag|yes|true or false is needed", "offsets|1, two|a number is needed"})
    void overridesThatMakeNoSenseAreRefused(final String key, final String value, final String expected) {
        final var failure =
            assertThrows(NodeFailedException.class, () -> m_numbers.overrideSetting(key, value));
        assertTrue(failure.getMessage().contains(expected), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"FAIL|The numbers ran out. Ask for fewer.",
        "RUNTIME|Execute failed: boom, an accident", "NULL|data at output 0 is null",
        "DUPLICATE|duplicate row ID \"Row0\"", "WRONG_COLUMN|the node has promised", "NONE|Possible values: COUNT"})
    void failuresAreToldToUsers(final String rule, final String expected) throws Exception {
        m_numbers.overrideSetting("rule", rule);
        final var failure = assertThrows(NodeFailedException.class, this::numbers);
        assertTrue(failure.getMessage().contains(expected), failure.getMessage());
    }

    @Test
    void parametersAreValidated() throws Exception {
        m_numbers.overrideSetting("rows", "-1");
        assertEquals("The number of rows must not be negative, it is -1.",
            assertThrows(NodeFailedException.class, m_numbers::validate).getMessage());
    }

    @Test
    void emptyTablesAreNoticed() throws Exception {
        m_numbers.overrideSetting("rule", "EMPTY");
        assertEquals(0, numbers().table().rowCount());
        assertEquals(Optional.of("Node created an empty data table."), m_numbers.warningMessage());
        m_numbers.overrideSetting("rule", "COUNT");
        numbers();
        assertEquals(Optional.empty(), m_numbers.warningMessage());
    }

    @Test
    void inputsAreChecked() throws Exception {
        final HeadlessNode picture = picture();
        assertEquals("Nothing is connected to the input \"Numbers\".",
            assertThrows(NodeFailedException.class, () -> picture.configure(Arrays.asList((PortSpecHandle)null)))
                .getMessage());
        assertThrows(IllegalArgumentException.class, () -> picture.configure(List.of()));
        final PortHandle image = picture.execute(List.of(numbers()), m_recorder).get(0);
        final var failure =
            assertThrows(NodeFailedException.class, () -> picture.execute(List.of(image), m_recorder));
        assertTrue(failure.getMessage().contains("Incompatible port spec"), failure.getMessage());
    }

    @Test
    void picturesAreWrittenAndRead() throws Exception {
        final HeadlessNode node = picture();
        final PortHandle image = node.execute(List.of(numbers()), m_recorder).get(0);
        assertEquals(PortHandle.Kind.IMAGE, image.kind());
        assertTrue(image.summary().startsWith("PNG Image 3 x 1"), image.summary());
        final var bytes = new ByteArrayOutputStream();
        image.save(bytes);
        assertArrayEquals(image.png(), PortHandle.load(new ByteArrayInputStream(bytes.toByteArray())).png());
    }

    @Test
    void nodesGetCopiesOfWhatIsNoTable() throws Exception {
        final PortHandle numbers = numbers();
        final PortHandle image = picture().execute(List.of(numbers), m_recorder).get(0);
        final PortHandle copy = pictureWithBackground().execute(List.of(numbers, image), m_recorder).get(0);
        assertNotSame(image.object(), copy.object());
        assertArrayEquals(image.png(), copy.png());
    }

    @Test
    void warningsOfConfigurationsAreKept() throws Exception {
        final HeadlessNode node = picture();
        node.configure(m_numbers.configure(List.of()));
        assertEquals(Optional.of("The picture is black."), node.warningMessage());
    }

    @Test
    void viewsGetTheirData() throws Exception {
        numbers();
        assertEquals(Optional.of("{\"result\":[3]}"), m_numbers.viewData());
        assertEquals(Optional.empty(), picture().viewData());
    }

    @Test
    void cancellingEndsAWaitingNode() throws Exception {
        m_numbers.overrideSetting("rule", "WAIT");
        assertTimeoutPreemptively(Duration.ofSeconds(2),
            () -> assertThrows(CancellationException.class, this::numbers));
        assertEquals(List.of("waiting"), m_recorder.m_log);
    }

    @Test
    void canceledNodesDoNotStart() {
        m_recorder.m_canceled.set(true);
        assertThrows(CancellationException.class, this::numbers);
        assertEquals(List.of(), m_recorder.m_log);
    }

    @Test
    void interruptingWhoeverWaitsEndsTheNode() throws Exception {
        m_numbers.overrideSetting("rule", "WAIT");
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, this::numbers);
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
