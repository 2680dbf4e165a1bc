package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the benchmark says is checked, never how fast the machine is. */
class BenchmarkCommandTest {

    @TempDir
    Path m_folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(m_folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void printsATableAndWritesEverythingWithAPicture() throws IOException {
        final Path out = m_folder.resolve("speed.json");
        final Program program =
            Program.run("benchmark", "--quick", "--sizes", "16x8,6x4", "--threads", 2, "--out", out);
        assertEquals(0, program.status(), program.err());
        assertTable(program.out());
        assertEquals(List.of("speed.json", "speed.png"), names());
        assertContent(new ObjectMapper().readTree(out.toFile()));
        final BufferedImage picture = ImageIO.read(m_folder.resolve("speed.png").toFile());
        assertTrue(picture.getWidth() >= 1000 && picture.getHeight() >= 700);
    }

    private static void assertTable(final String out) {
        for (final String row : List.of("6x4 +10⁻⁴", " +10⁻⁸", "16x8 +10⁻⁴")) {
            assertTrue(out.lines().anyMatch(line -> line.matches(" *" + row + " +\\d+ .* / .*")), out);
        }
        assertTrue(out.contains("OpenBLAS") && out.contains("GiB") && out.contains("Java 1"), out);
        assertTrue(out.contains("steps per second with exact forces"), out);
        assertTrue(out.lines().filter(line -> line.contains("time per energy ∝")).count() == 2, out);
        assertTrue(out.lines().noneMatch(line -> line.contains("NaN") || line.contains("null")), out);
    }

    private static void assertContent(final JsonNode content) {
        assertTrue(content.get("machine").get("processors").intValue() > 0);
        for (final String growth : List.of("width", "length", "denseInverse")) {
            assertTrue(content.get(growth).get("exponent").doubleValue() > 0, growth);
        }
        assertTrue(content.get("dynamics").get("exactSecondsPerStep").doubleValue()
            > content.get("dynamics").get("networkSecondsPerStep").doubleValue());
        assertEquals(2 * (1 + 2 * 3 + 1), content.get("measurements").size());
        for (final JsonNode row : content.get("measurements")) {
            assertEquals(row.get("length").intValue() * row.get("width").intValue(), row.get("sites").intValue());
            assertTrue(row.get("seconds").doubleValue() > 0);
            assertEquals(!row.get("method").textValue().equals("network"), row.get("energies").intValue() > 0);
            assertEquals(row.get("method").textValue().equals("recursive"), !row.get("densityError").isNull());
        }
        content.get("notes").forEach(note -> assertTrue(note.textValue().startsWith("The machine was busy"), note.textValue()));
    }

    @Test
    void writesACsvTable() throws IOException {
        final Path out = m_folder.resolve("speed.csv");
        final Program program =
            Program.run("benchmark", "--quick", "--sizes", "6x4", "--threads", 1, "--out", out);
        assertEquals(0, program.status(), program.err());
        assertEquals(List.of("speed.csv", "speed.png"), names());
        final List<String> lines = Files.readAllLines(out);
        assertTrue(lines.get(0).startsWith("length,width,sites,method,tolerance,threads,origin,energies,"), lines.get(0));
        assertEquals(1 + 1 + 2 * 2 + 1, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == 15), lines.toString());
        assertTrue(program.out().lines().noneMatch(line -> line.contains("speed-up")), program.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--out FOLDER/speed.txt    | must end in .csv or .json",
        "--out FOLDER/no/speed.csv | does not exist",
        "--sizes 16                | --sizes: \"16\" is no lattice size; give length x width, for example 48x24.",
        "--sizes 16x8,1x8          | --sizes: length must be at least 2, but is 1",
        "--threads 0               | --threads must be at least 1, but is 0."})
    void refusesWrongOptionsBeforeItMeasures(final String options, final String expected) throws IOException {
        final Program program =
            Program.run((Object[])("benchmark " + options.strip().replace("FOLDER", m_folder.toString())).split(" "));
        assertEquals(1, program.status(), program.err());
        assertTrue(program.err().contains(expected), program.err());
        assertEquals(1, program.err().lines().count(), program.err());
        assertEquals(List.of(), names());
    }
}
