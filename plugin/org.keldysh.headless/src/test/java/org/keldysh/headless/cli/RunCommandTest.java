package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.headless.workflow.SampleWorkflow;

class RunCommandTest {

    private static final String DYNAMICS = "Brownian Dynamics (#3)/settings.xml";

    @TempDir
    Path m_folder;

    private SampleWorkflow m_workflow;

    private Path m_out;

    @BeforeEach
    void copyWorkflow() throws IOException {
        m_workflow = new SampleWorkflow(m_folder);
        m_out = m_folder.resolve("out");
    }

    private static List<String> names(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Program run(final Object... more) {
        final Object[] arguments = Stream.concat(Stream.of("run", m_workflow.folder(), "--out", m_out), Stream.of(more))
            .toArray();
        return Program.run(arguments);
    }

    private void assertFailure(final Program program, final String... expected) throws IOException {
        assertEquals(1, program.status(), program.err());
        final List<String> lines = program.err().lines().filter(line -> !line.startsWith("[")).toList();
        assertEquals(1, lines.size(), program.err());
        for (final String part : expected) {
            assertTrue(lines.get(0).contains(part), program.err());
        }
        assertEquals("", program.out());
        assertEquals(List.of("tiny-gating"), names(m_folder));
    }

    private static List<CSVRecord> csv(final Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    @Test
    void writesAllOutputs() throws IOException {
        final Program program = run("--set", "exact forces/steps=50", "--set", "2/count=3");
        assertEquals(0, program.status(), program.err());
        assertEquals("Report: " + m_out.resolve("report.html") + System.lineSeparator(), program.out());
        assertEquals(List.of("out", "tiny-gating"), names(m_folder));
        assertEquals(List.of("01-holstein-device", "02-lattice-generator", "03-brownian-dynamics",
            "04-order-parameter-analysis", "report.html", "run.json"), names(m_out));
        assertEquals(3, csv(m_out.resolve("02-lattice-generator/1-configurations.csv")).size());
        assertFrames(csv(m_out.resolve("03-brownian-dynamics/1-frames.csv")));
        assertEquals(3 * 51, csv(m_out.resolve("03-brownian-dynamics/2-observables.csv")).size());
        assertEquals(1, csv(m_out.resolve("04-order-parameter-analysis/5-ensemble.csv")).size());
        assertEquals(32, csv(m_out.resolve("04-order-parameter-analysis/6-structure-factor.csv")).size());
        for (final String picture : List.of("3-wall-picture.png", "4-lattice-picture.png", "8-velocity-picture.png",
            "9-structure-factor-picture.png")) {
            final byte[] png = Files.readAllBytes(m_out.resolve("04-order-parameter-analysis").resolve(picture));
            assertTrue(ImageIO.read(new ByteArrayInputStream(png)).getWidth() >= 400);
        }
        assertLog(program.err());
    }

    private static void assertFrames(final List<CSVRecord> frames) throws IOException {
        assertEquals(3 * 6, frames.size());
        for (final CSVRecord frame : frames) {
            final JsonNode displacement = new ObjectMapper().readTree(frame.get("Displacement"));
            assertEquals(32, displacement.size());
            final double q = displacement.get(0).doubleValue();
            assertTrue(Double.isFinite(q) && q != 0);
            assertEquals("NEGF", frame.get("Force Field"));
        }
    }

    private static void assertLog(final String err) {
        for (final String node : List.of("Holstein Device (#1)", "Lattice Generator (#2)", "Brownian Dynamics (#3)",
            "Order Parameter Analysis (#4)")) {
            assertTrue(err.contains(node + ": started"), err);
            assertTrue(err.contains(node + ": done in "), err);
        }
        assertTrue(err.contains("Brownian Dynamics (#3): 50 %"), err);
    }

    @Test
    void deviceIsAnInputOfTheOtherCommands() throws IOException {
        assertEquals(0, run("--set", "3/steps=10").status());
        final String device = Files.readString(m_out.resolve("01-holstein-device/device.json"));
        final StringBuilder input = new StringBuilder("{\"device\": ").append(device).append(", \"displacement\": [0");
        input.append(",0".repeat(31)).append("]}");
        final Program forces = Program.run("forces", Files.writeString(m_folder.resolve("f.json"), input));
        assertEquals(0, forces.status(), forces.err());
    }

    @Test
    void reportAndRecordTellTheRun() throws IOException {
        assertEquals(0, run("--set", "3/steps=20", "--set", "3/seed=77").status());
        final String report = Files.readString(m_out.resolve("report.html"));
        for (final String part : List.of("tiny-gating", "wall &amp; &quot;order&quot;", "leftPotential", "data:image/png",
            "--set 3/seed=77", "Wall Velocity", "02-lattice-generator/1-configurations.csv")) {
            assertTrue(report.contains(part), part);
        }
        final JsonNode record = new ObjectMapper().readTree(m_out.resolve("run.json").toFile());
        assertEquals("tiny-gating", record.get("workflow").asText());
        assertEquals(4, record.get("nodes").size());
        assertEquals("77", record.get("nodes").get(2).get("settings").get("seed").asText());
        for (final JsonNode node : record.get("nodes")) {
            for (final JsonNode file : node.get("outputs")) {
                assertTrue(Files.exists(m_out.resolve(file.asText())), file.asText());
            }
        }
    }

    @Test
    void anArchiveGivesTheSameTablesAndReplacesTheEarlierResult() throws IOException {
        assertEquals(0, run("--set", "3/steps=20").status());
        final Path table = m_out.resolve("03-brownian-dynamics/1-frames.csv");
        final byte[] first = Files.readAllBytes(table);
        final Program archive =
            Program.run("run", m_workflow.archive(), "--out", m_out, "--set", "3/steps=20");
        assertEquals(0, archive.status(), archive.err());
        assertArrayEquals(first, Files.readAllBytes(table));
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.createDirectory(m_out);
        Files.writeString(m_out.resolve("report.html"), "mine");
        final Program program = run();
        assertEquals(1, program.status());
        assertTrue(program.err().contains("holds files that no earlier run has written"), program.err());
        assertEquals("mine", Files.readString(m_out.resolve("report.html")));
    }

    @Test
    void keepsFilesThatWereAddedToAnEarlierResult() throws IOException {
        assertEquals(0, run("--set", "3/steps=20").status());
        final Path notes = Files.writeString(m_out.resolve("03-brownian-dynamics").resolve("notes.txt"), "mine");
        final Program program = run("--set", "3/steps=20");
        assertEquals(1, program.status());
        assertTrue(program.err().contains("holds files that no earlier run has written"), program.err());
        assertEquals("mine", Files.readString(notes));
    }

    @Test
    void aForeignRecordMakesNoEarlierResult() throws IOException {
        Files.createDirectory(m_out);
        Files.writeString(m_out.resolve("report.html"), "mine");
        Files.writeString(m_out.resolve("run.json"), "mine");
        final Program program = run();
        assertEquals(1, program.status());
        assertTrue(program.err().contains("holds files that no earlier run has written"), program.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3/stepps=5              | Brownian Dynamics (#3) | stepps     | steps",
        "3/steps=many            | Brownian Dynamics (#3) | steps      | many",
        "3/steps=-1              | Brownian Dynamics (#3) | -1         | teps",
        "Dynamics/steps=5        | no node of the workflow is called | Brownian Dynamics (#3) | Lattice Generator (#2)",
        "2/kind=CHESS            | Lattice Generator (#2) | CHESS      | CHECKERBOARD",
        "3/displacementColumn=Q  | Brownian Dynamics (#3) | Q          | column",
        "1/temperature=0         | Holstein Device (#1)   | emperature | 0"})
    void refusesWrongSettings(final String setting, final String first, final String second, final String third)
        throws IOException {
        assertFailure(run("--set", setting), first, second, third);
    }

    @Test
    void refusesUnknownFactories() throws IOException {
        m_workflow.replace(DYNAMICS, "BrownianDynamicsNodeFactory", "BrownianMotionNodeFactory");
        assertFailure(run(), "Brownian Dynamics (#3)", "org.keldysh.knime.node.dynamics.BrownianMotionNodeFactory");
    }

    @Test
    void refusesUnknownAndMissingSettings() throws IOException {
        m_workflow.replace(DYNAMICS, "key=\"damping\"", "key=\"dumping\"");
        assertFailure(run(), "Brownian Dynamics (#3)", "dumping");
        m_workflow.replace(DYNAMICS, "<entry key=\"dumping\" type=\"xdouble\" value=\"1.0\"/>", "");
        assertFailure(run(), "Brownian Dynamics (#3)", "damping");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // connection 4 goes from output 1 of node 3 to input 2 of node 4
        "destPort   | 2 | 7 | Order Parameter Analysis (#4) | input port 7",
        "sourcePort | 1 | 9 | Brownian Dynamics (#3)        | output port 9",
        "sourceID   | 3 | 1 | Order Parameter Analysis (#4) | Holstein Device (#1)",
        "destPort   | 2 | 0 | Order Parameter Analysis (#4) | nothing is connected to its input port 2",
        "destPort   | 2 | 1 | Order Parameter Analysis (#4) | two connections end in its input port 1",
        "sourceID   | 3 | 8 | node #8                       | does not exist"})
    void refusesWrongConnections(final String key, final int from, final int to, final String first,
        final String second) throws IOException {
        final String file = Files.readString(m_workflow.folder().resolve("workflow.knime"));
        final int start = file.indexOf("connection_4");
        final String entry = "<entry key=\"" + key + "\" type=\"xint\" value=\"%d\"/>";
        final String changed =
            file.substring(start).replaceFirst(String.format(entry, from), String.format(entry, to));
        Files.writeString(m_workflow.folder().resolve("workflow.knime"), file.substring(0, start) + changed);
        assertFailure(run(), first, second);
    }

    @Test
    void refusesACircle() throws IOException {
        m_workflow.replace("workflow.knime", "<config key=\"connection_1\">\n        <entry key=\"sourceID\" type=\"xint\""
            .replace("        <", "            <") + " value=\"1\"/>", "<config key=\"connection_1\">"
            + "<entry key=\"sourceID\" type=\"xint\" value=\"4\"/>");
        assertFailure(run(), "Brownian Dynamics (#3)", "Order Parameter Analysis (#4)", "circle");
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        final Path file = m_workflow.folder().resolve(DYNAMICS);
        Files.writeString(file, Files.readString(file).substring(0, 900));
        assertFailure(run(), "Brownian Dynamics (#3)", "damaged at line");
        Files.delete(file);
        assertFailure(run(), "lacks the file Brownian Dynamics (#3)/settings.xml");
    }
}
