package org.keldysh.knime.node.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.knime.exchange.ArraySink;
import org.keldysh.knime.exchange.ExchangeFormat;
import org.keldysh.knime.exchange.NamedArray;
import org.keldysh.knime.node.Tables;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.knime.node.TestNode;
import org.keldysh.knime.node.configurationreader.ConfigurationReaderNodeFactory;
import org.keldysh.knime.node.configurationwriter.ConfigurationWriterNodeFactory;
import org.keldysh.knime.node.dynamics.BrownianDynamicsNodeFactory;
import org.keldysh.knime.node.labeler.NegfForceLabelerNodeFactory;
import org.keldysh.knime.node.lattice.LatticeGeneratorNodeFactory;
import org.keldysh.knime.node.learner.ForceNetworkLearnerNodeFactory;
import org.keldysh.knime.node.networkreader.ForceNetworkReaderNodeFactory;
import org.keldysh.knime.node.networkwriter.ForceNetworkWriterNodeFactory;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;

/** The nodes that write and read files. */
class ExchangeNodesTest {

    private static final DataTableSpec FRAMES = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.STEP, LatticeColumn.TIME,
        LatticeColumn.SEED, LatticeColumn.LEFT_POTENTIAL, LatticeColumn.DISPLACEMENT, LatticeColumn.CURRENT,
        LatticeColumn.NOISE_TEMPERATURE);

    @TempDir
    Path m_folder;

    private static BufferedDataTable frames() {
        return Tables.of(FRAMES, frame(0, 0.1, new DoubleCell(0.5)), frame(10, -0.7, DataType.getMissingCell()));
    }

    private static DataCell[] frame(final long step, final double start, final DataCell current) {
        final double[] field = new double[TestDevices.TINY.lattice().sites()];
        Arrays.setAll(field, i -> start + 0.01 * i);
        return new DataCell[]{new StringCell("Row0"), new LongCell(step), new DoubleCell(0.1 * step), new LongCell(7),
            new DoubleCell(1.7), Cells.field(field), current, new DoubleCell(0.02 + 0.01 * step)};
    }

    private TestNode writer(final String file) {
        return TestNode.of(new ConfigurationWriterNodeFactory()).set("file", m_folder.resolve(file).toString());
    }

    private TestNode reader(final String file) {
        return TestNode.of(new ConfigurationReaderNodeFactory()).set("file", m_folder.resolve(file).toString());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(m_folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"frames.npz", "frames.h5"})
    void framesComeBack(final String file) throws Exception {
        final BufferedDataTable frames = frames();
        writer(file).execute(TestDevices.tiny(), frames);
        final PortObject back = reader(file).execute()[0];
        assertEquals(reader(file).configure()[0], back.getSpec());
        assertEquals(Tables.rows(frames).stream().map(row -> row.getKey().getString()).toList(),
            Tables.rows(back).stream().map(row -> row.getKey().getString()).toList());
        for (int c = 0; c < FRAMES.getNumColumns(); c++) {
            final DataColumnSpec column = FRAMES.getColumnSpec(c);
            final int at = ((BufferedDataTable)back).getDataTableSpec().findColumnIndex(column.getName());
            assertEquals(column.getType(), ((BufferedDataTable)back).getDataTableSpec().getColumnSpec(at).getType());
            for (int r = 0; r < 2; r++) {
                final DataCell expected = Tables.rows(frames).get(r).getCell(c);
                final DataCell actual = Tables.rows(back).get(r).getCell(at);
                assertTrue(expected.isMissing() ? actual.isMissing() : expected.equals(actual), column.getName());
            }
        }
        assertEquals(List.of(file), names());
    }

    @Test
    void labelsMadeElsewhereTrainANetwork() throws Exception {
        final double[] displacement = new double[3 * 24];
        final double[] density = new double[3 * 24];
        Arrays.setAll(displacement, i -> Math.sin(i));
        Arrays.setAll(density, i -> 0.5 + 0.3 * Math.sin(i));
        try (ArraySink sink = ExchangeFormat.NPZ.create(m_folder.resolve("labels.npz"))) {
            sink.write(NamedArray.of("displacement", displacement, 3, 24), ProgressMonitor.NONE);
            sink.write(NamedArray.of("density", density, 3, 6, 4), ProgressMonitor.NONE);
            sink.write(NamedArray.of("leftPotential", new double[]{1.5}), ProgressMonitor.NONE);
            sink.write(NamedArray.of("seed", new double[]{1, 2, 3}, 3), ProgressMonitor.NONE);
            sink.write(NamedArray.of("note", new int[]{4, 5, 6}, 3), ProgressMonitor.NONE);
        }
        final PortObject labels = reader("labels.npz").execute()[0];
        assertEquals(1.5, Tables.number(labels, 2, LatticeColumn.LEFT_POTENTIAL));
        assertEquals(new LongCell(3), Tables.cell(labels, 2, LatticeColumn.SEED));
        assertEquals("Row2", Tables.rows(labels).get(2).getKey().getString());
        final TestNode learner = TestNode.of(new ForceNetworkLearnerNodeFactory()).set("epochs", 1).set("patchRadius", 1);
        assertTrue(learner.execute(TestDevices.tiny(), labels)[0] instanceof ForceNetworkPortObject);
    }

    @Test
    void noiseMadeElsewhereIsThatOfTheRow() throws Exception {
        try (ArraySink sink = ExchangeFormat.NPZ.create(m_folder.resolve("start.npz"))) {
            sink.write(NamedArray.of("displacement", new double[2 * 24], 2, 24), ProgressMonitor.NONE);
            sink.write(NamedArray.of("noiseTemperature", new double[]{0.1}), ProgressMonitor.NONE);
        }
        final PortObject frames = TestNode.of(new BrownianDynamicsNodeFactory()).set("steps", 1L)
            .execute(TestDevices.tiny(), reader("start.npz").execute()[0])[0];
        assertEquals(0.1, Tables.number(frames, 1, LatticeColumn.NOISE_TEMPERATURE));
    }

    @Test
    void anExistingFileIsKeptUnlessAsked() throws Exception {
        final Path file = Files.writeString(m_folder.resolve("frames.npz"), "precious");
        final String message = assertThrows(InvalidSettingsException.class,
            () -> writer("frames.npz").configure(TestDevices.tiny(), frames())).getMessage();
        assertTrue(message.contains("exists already"), message);
        assertEquals("precious", Files.readString(file));
        writer("frames.npz").set("existing", "OVERWRITE").execute(TestDevices.tiny(), frames());
        assertEquals(2, Tables.rows(reader("frames.npz").execute()[0]).size());
        assertEquals(List.of("frames.npz"), names());
    }

    @Test
    void aFailureLeavesNothing() throws Exception {
        final DataCell[] broken = frame(0, 1, DataType.getMissingCell());
        broken[5] = DataType.getMissingCell();
        final Exception missing = assertThrows(Exception.class, () -> writer("frames.h5").execute(TestDevices.tiny(),
            Tables.of(FRAMES, frame(0, 1, new DoubleCell(1)), broken)));
        assertTrue(missing.getMessage().contains("\"Displacement\" in row \"Row1\" is missing"), missing.getMessage());
        final DataCell[] shorter = frame(0, 1, DataType.getMissingCell());
        shorter[5] = Cells.field(new double[3]);
        assertThrows(Exception.class, () -> writer("frames.npz").execute(TestDevices.tiny(),
            Tables.of(FRAMES, frame(0, 1, new DoubleCell(1)), shorter)));
        assertThrows(Exception.class, () -> writer("frames.npz").execute(TestDevices.tiny(), Tables.of(FRAMES)));
        final TestNode cancelled = writer("frames.npz");
        cancelled.cancel();
        assertThrows(CanceledExecutionException.class, () -> cancelled.execute(TestDevices.tiny(), frames()));
        assertEquals(List.of(), names());
    }

    @Test
    void columnsThatAreNoArraysAreReported() throws Exception {
        final DataTableSpec spec = new DataTableSpec(LatticeColumn.DISPLACEMENT.spec(),
            new DataColumnSpecCreator("Other", ListCell.getCollectionType(StringCell.TYPE)).createSpec());
        final TestNode writer = writer("frames.npz");
        writer.execute(TestDevices.tiny(),
            Tables.of(spec, new DataCell[]{Cells.field(new double[24]), DataType.getMissingCell()}));
        assertTrue(writer.warning().orElseThrow().contains("Other"));
    }

    @Test
    void columnsOfTheSameNameAreRefused() {
        final DataTableSpec spec = new DataTableSpec(LatticeColumn.SEED.spec(),
            new DataColumnSpecCreator("seed", LongCell.TYPE).createSpec());
        final String message = assertThrows(InvalidSettingsException.class,
            () -> writer("a.npz").configureWith(TestDevices.tiny().getSpec(), spec)).getMessage();
        assertTrue(message.contains("already taken by Seed"), message);
    }

    @Test
    void filesThatCannotBeUsedAreRefused() throws Exception {
        assertRefused("none.npz", "There is no file");
        Files.writeString(m_folder.resolve("text.npz"), "no archive");
        assertRefused("text.npz", "damaged");
        Files.writeString(m_folder.resolve("table.csv"), "a,b");
        assertRefused("table.csv", "must end in .npz");
        write("rows.npz", NamedArray.of("displacement", new double[48], 2, 24), NamedArray.of("density", new double[72], 3, 24));
        assertRefused("rows.npz", "density has 3 rows");
        write("flat.npz", NamedArray.of("displacement", new double[48], 48));
        assertRefused("flat.npz", "displacement must hold several numbers");
        write("seed.npz", NamedArray.of("seed", new double[]{1.5}, 1));
        assertRefused("seed.npz", "must hold integers");
        write("keys.npz", NamedArray.of("rowId", new String[]{"a", "a"}, 2), NamedArray.of("seed", new long[2], 2));
        assertRefused("keys.npz", "twice");
        write("nothing.npz", NamedArray.of("seed", new long[1]));
        assertRefused("nothing.npz", "one entry for each row");
    }

    private void write(final String file, final NamedArray... arrays) throws IOException {
        try (ArraySink sink = ExchangeFormat.NPZ.create(m_folder.resolve(file))) {
            for (final NamedArray array : arrays) {
                sink.write(array, ProgressMonitor.NONE);
            }
        }
    }

    private void assertRefused(final String file, final String expected) {
        final String message = assertThrows(Exception.class, () -> reader(file).execute()).getMessage();
        assertTrue(message.contains(expected), message);
    }

    private static ForceNetworkPortObject network() throws Exception {
        final PortObject configurations = TestNode.of(new LatticeGeneratorNodeFactory()).set("kind", "RANDOM").set("count", 2)
            .execute(TestDevices.tiny())[0];
        final PortObject labels = TestNode.of(new NegfForceLabelerNodeFactory()).execute(TestDevices.tiny(), configurations)[0];
        return (ForceNetworkPortObject)TestNode.of(new ForceNetworkLearnerNodeFactory()).set("epochs", 1).set("patchRadius", 1)
            .execute(TestDevices.tiny(), labels)[0];
    }

    private static byte[] bytes(final ForceNetworkPortObject network) throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        network.writeTo(out);
        return out.toByteArray();
    }

    @Test
    void aNetworkComesBack() throws Exception {
        final ForceNetworkPortObject network = network();
        final Path file = m_folder.resolve("network.keldysh");
        TestNode.of(new ForceNetworkWriterNodeFactory()).set("file", file.toString()).execute(network);
        final TestNode reader = TestNode.of(new ForceNetworkReaderNodeFactory()).set("file", file.toString());
        assertEquals(network.getSpec(), reader.configure()[0]);
        final ForceNetworkPortObject back = (ForceNetworkPortObject)reader.execute()[0];
        assertEquals(network.network().provenance().dataHash(), back.network().provenance().dataHash());
        assertArrayEquals(bytes(network), bytes(back));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
        assertTrue(assertThrows(InvalidSettingsException.class, reader::configure).getMessage().contains("damaged"));
    }

    @Test
    void aNetworkIsExportedForOtherPrograms() throws Exception {
        final TestNode writer =
            TestNode.of(new ForceNetworkWriterNodeFactory()).set("file", m_folder.resolve("network.ONNX").toString());
        writer.execute(network());
        assertTrue(new String(Files.readAllBytes(m_folder.resolve("network.ONNX")), "ISO-8859-1").contains("electronicForce"));
        assertFalse(names().stream().anyMatch(name -> name.endsWith(".tmp")));
        assertThrows(InvalidSettingsException.class, () -> TestNode.of(new ForceNetworkWriterNodeFactory())
            .set("file", m_folder.resolve("network.pt").toString()).configureWith(network().getSpec()));
        assertThrows(InvalidSettingsException.class, () -> TestNode.of(new ForceNetworkWriterNodeFactory())
            .set("file", m_folder.resolve("none/network.onnx").toString()).configureWith(network().getSpec()));
    }
}
