package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.headless.output.CsvWriter;
import org.keldysh.knime.exchange.ArrayInfo;
import org.keldysh.knime.exchange.ArraySource;
import org.keldysh.knime.exchange.ExchangeFormat;
import org.keldysh.knime.exchange.NamedArray;
import org.keldysh.physics.task.ProgressMonitor;

class ExportCommandTest {

    private static final double[] FIRST = {1.5, -1.5, 0.1, 1.0 / 3, 1e-17, 2, -2, 0};

    private static final double[] SECOND = {1, 2, 3, 4, 5, 6, 7, 8};

    @TempDir
    Path m_folder;

    private Path table() throws IOException {
        final Path file = m_folder.resolve("frames.csv");
        try (CsvWriter csv =
            new CsvWriter(file, List.of("RowID", "Force Field", "Seed", "Time", "Displacement", "Current", "My Column"))) {
            csv.write(List.of("Row0_0", "NEGF", 7L, 0.0, FIRST, 0.25, "a, \"b\""));
            csv.write(Arrays.asList("Row0_10", "NEGF", 7L, 1.0, SECOND, null, ""));
        }
        return file;
    }

    private static Map<String, NamedArray> read(final Path file) throws IOException {
        final Map<String, NamedArray> arrays = new LinkedHashMap<>();
        try (ArraySource source = ExchangeFormat.open(file)) {
            for (final ArrayInfo array : source.arrays()) {
                arrays.put(array.name(), source.read(array, ProgressMonitor.NONE));
            }
        }
        return arrays;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(m_folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertDone(final Program program) {
        assertEquals(0, program.status(), program.err());
    }

    private void assertFailure(final Program program, final String expected) {
        assertEquals(1, program.status(), program.err());
        final List<String> lines = program.err().lines().filter(line -> line.startsWith("keldysh: ")).toList();
        assertEquals(1, lines.size(), program.err());
        assertTrue(lines.get(0).contains(expected), program.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"frames.npz", "frames.h5"})
    void tablesBecomeArrays(final String name) throws IOException {
        final Path out = m_folder.resolve(name);
        assertDone(Program.run("export", table(), "--out", out, "--device", new InputFile().write(m_folder)));
        final Map<String, NamedArray> arrays = read(out);
        assertEquals(List.of(2, 4, 2), arrays.get("displacement").info().shape());
        final double[] displacement = (double[])arrays.get("displacement").values();
        assertArrayEquals(FIRST, Arrays.copyOf(displacement, 8));
        assertArrayEquals(SECOND, Arrays.copyOfRange(displacement, 8, 16));
        assertArrayEquals(new long[] {7, 7}, (long[])arrays.get("seed").values());
        assertArrayEquals(new double[] {0, 1}, (double[])arrays.get("time").values());
        assertArrayEquals(new double[] {0.25, Double.NaN}, (double[])arrays.get("current").values());
        assertArrayEquals(new String[] {"NEGF", "NEGF"}, (String[])arrays.get("forceField").values());
        assertArrayEquals(new String[] {"Row0_0", "Row0_10"}, (String[])arrays.get("rowId").values());
        assertArrayEquals(new String[] {"a, \"b\"", ""}, (String[])arrays.get("My Column").values());
        assertEquals(List.of("frames.csv", name, "input.json"), names());
    }

    @Test
    void theDeviceOfARunIsUnderstoodAndItsAbsenceToo() throws IOException {
        final Path device = Files.writeString(m_folder.resolve("device.json"), """
            {"length": 2, "width": 4, "periodicWidth": true, "hopping": 1, "coupling": 1.5, "stiffness": 1,
             "neighbourCoupling": 0.15, "leadBroadening": 1, "bathBroadening": 0, "temperature": 0.05, "leftPotential": 1.7,
             "rightPotential": 0, "bathPotential": 0}""");
        assertDone(Program.run("export", table(), "--out", m_folder.resolve("a.npz"), "--device", device));
        final Map<String, NamedArray> arrays = read(m_folder.resolve("a.npz"));
        assertEquals(List.of(2, 2, 4), arrays.get("displacement").info().shape());
        assertTrue(((String[])arrays.get("device").values())[0].contains("\"coupling\":1.5"));
        assertDone(Program.run("export", table(), "--out", m_folder.resolve("b.npz")));
        assertEquals(List.of(2, 8), read(m_folder.resolve("b.npz")).get("displacement").info().shape());
        assertFailure(Program.run("export", m_folder.resolve("b.npz"), "--out", m_folder.resolve("b.h5")), "cannot be exported");
    }

    @Test
    void aDeviceOfAnotherLatticeIsRefused() throws IOException {
        final Path device = new InputFile().set("device.length", "3").set("displacement", "[0,0,0,0,0,0]").write(m_folder);
        assertFailure(Program.run("export", table(), "--out", m_folder.resolve("a.npz"), "--device", device),
            "have 8 values, but the device has 3 x 2 sites");
        assertEquals(List.of("frames.csv", "input.json"), names());
    }

    @Test
    void anExistingFileIsKeptUnlessAsked() throws IOException {
        final Path out = Files.writeString(m_folder.resolve("a.npz"), "precious");
        assertFailure(Program.run("export", table(), "--out", out), "exists already");
        assertEquals("precious", Files.readString(out));
        assertDone(Program.run("export", table(), "--out", out, "--overwrite"));
        assertEquals(2, read(out).get("displacement").info().rows());
    }

    @Test
    void whatCannotBeExportedIsRefused() throws IOException {
        final Path out = m_folder.resolve("a.npz");
        assertFailure(Program.run("export", m_folder.resolve("none.csv"), "--out", out), "There is no file");
        assertFailure(Program.run("export", table(), "--out", m_folder.resolve("a.onnx")), "cannot be exported to");
        assertRefused("RowID,Displacement\n", "no rows");
        assertRefused("RowID,Displacement\nRow0,\"[1,2]\"\nRow1\n", "Record 3");
        assertRefused("RowID,Displacement\nRow0,\"[1,2]\"\nRow1,\"[1]\"\n", "has 1 values");
        assertRefused("RowID,Displacement\nRow0,\"[1,x]\"\n", "not a list of numbers");
        assertRefused("RowID,Seed,seed\nRow0,1,1\n", "already taken");
        assertRefused("RowID,Seed\nRow0,\"1\n", "cannot be read");
        final Path damaged = Files.writeString(m_folder.resolve("damaged.keldysh"), "no network");
        assertFailure(Program.run("export", damaged, "--out", m_folder.resolve("a.onnx")), "is not a Keldysh force network");
        assertEquals(List.of("damaged.keldysh", "frames.csv"), names());
    }

    private void assertRefused(final String csv, final String expected) throws IOException {
        final Path file = Files.writeString(m_folder.resolve("frames.csv"), csv);
        assertFailure(Program.run("export", file, "--out", m_folder.resolve("a.npz")), expected);
    }

    @Test
    void networksBecomeOnnx() throws IOException {
        final Path file = m_folder.resolve("network.keldysh");
        SampleNetwork.create().writeTo(file);
        final Path out = m_folder.resolve("network.onnx");
        assertDone(Program.run("export", file, "--out", out));
        final String content = new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1);
        assertTrue(content.contains("electronicForce") && content.contains("neighbourCoupling"));
    }
}
