package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForcesCommandTest {

    private static final List<String> KEYS =
        List.of("density", "electronicForce", "force", "currents", "tolerance", "densityError", "undefinedSites", "energies",
            "residuals", "warning", "seconds");

    @TempDir
    Path m_folder;

    private static JsonNode result(final String json) throws IOException {
        final JsonNode result = new ObjectMapper().readTree(json);
        final List<String> keys = new ArrayList<>();
        result.fieldNames().forEachRemaining(keys::add);
        assertEquals(KEYS, keys);
        return result;
    }

    private void assertFailure(final Program program, final String... expected) throws IOException {
        assertEquals(1, program.status(), program.err());
        for (final String part : expected) {
            assertTrue(program.err().contains(part), program.err());
        }
        assertEquals(1, program.err().lines().count(), program.err());
        assertEquals("", program.out());
        try (Stream<Path> files = Files.list(m_folder)) {
            assertTrue(files.allMatch(file -> file.endsWith("input.json")));
        }
    }

    @Test
    void writesToStandardOutput() throws IOException {
        final Program program = Program.run("forces", new InputFile().write(m_folder));
        assertEquals(0, program.status(), program.err());
        final JsonNode result = result(program.out());
        assertEquals(8, result.get("density").size());
        assertEquals(8, result.get("force").size());
        final JsonNode currents = result.get("currents");
        assertEquals(3, currents.size());
        assertTrue(currents.get("left").doubleValue() > 0);
        assertEquals(0, currents.get("left").doubleValue() + currents.get("right").doubleValue()
            + currents.get("bath").doubleValue(), 1e-8);
        assertTrue(result.get("densityError").doubleValue() <= 1e-8);
        assertEquals(1e-8, result.get("tolerance").doubleValue());
        assertEquals(0, result.get("undefinedSites").size());
        assertTrue(result.get("energies").intValue() > 100);
        assertTrue(result.get("residuals").get("sumRule").doubleValue() < 1e-6);
        assertTrue(result.get("residuals").get("currents").doubleValue() < 1e-6);
        assertTrue(result.get("warning").isNull());
        assertEquals("", program.err());
    }

    /** Electrodes far too weak to fix the occupations under bias. */
    @Test
    void warnsOfUndefinedSites() throws IOException {
        final Program program = Program.run("forces",
            new InputFile().set("device.leadBroadening", "1e-13").set("displacement", "[0,0,0,0,0,0,0,0.1]").write(m_folder));
        assertEquals(0, program.status(), program.err());
        final JsonNode result = result(program.out());
        assertTrue(result.get("undefinedSites").size() > 0);
        assertEquals("keldysh: warning: " + result.get("warning").textValue(), program.err().strip());
        assertTrue(program.err().contains("not defined numerically"), program.err());
    }

    @Test
    void writesToAFileTheSameForAnyNumberOfThreads() throws IOException {
        final Path input = new InputFile().write(m_folder);
        final Path out = m_folder.resolve("forces.json");
        assertEquals("", Program.run("forces", input, "--out", out, "--threads", 1).out());
        final JsonNode one = result(Files.readString(out));
        assertEquals(0, Program.run("forces", input, "--out", out, "--threads", 2).status());
        assertEquals(one.get("density"), result(Files.readString(out)).get("density"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "width", "periodicWidth", "hopping", "coupling", "stiffness", "neighbourCoupling",
        "leadBroadening", "bathBroadening", "temperature", "leftPotential", "rightPotential", "bathPotential"})
    void everyKeyOfTheDeviceIsRequired(final String key) throws IOException {
        final Path input = new InputFile().set("device." + key, null).write(m_folder);
        assertFailure(Program.run("forces", input), "input.json", "lacks the key \"device." + key + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "device                | 3                  | \"device\" must be an object",
        "displacement          | [1, 2]             | \"displacement\": displacement has 2 values, but a lattice of 4 x 2 needs 8",
        "displacement          | [1,2,3,4,5,6,7,[]] | \"displacement[7]\" must be a number",
        "device.length         | 4.5                | \"device.length\" must be a whole number",
        "device.length         | 1                  | \"device\": length must be at least 2, but is 1",
        "device.periodicWidth  | \"yes\"            | \"device.periodicWidth\" must be true or false",
        "device.temperature    | 0                  | \"device\": temperature must be a finite number greater than 0",
        "device.leadBroadening | 0                  | leadBroadening and bathBroadening are both 0",
        "device.leadBroadening | 1e9                | temperature is 0.05, but leadBroadening is 1.0E9",
        "device.leadBroadening | 1e300              | leadBroadening must be a finite number between 0 and 1e12, but is 1.0E300",
        "device.temperature    | -1                 | temperature must be a finite number greater than 0 and at most 1e12",
        "device.temperature    | 1e-300             | temperature is 1.0E-300, but hopping is 1.0",
        "device.leftPotential  | 1e300              | leftPotential must be a finite number between -1e12 and 1e12",
        "device.hopping        | 1e10               | temperature is 0.05, but hopping is 1.0E10",
        "device.width          | 100000             | displacement has 8 values, but a lattice of 4 x 100000 needs 400000",
        "device.length         | 2000000000         | length x width must be below 2^31, but is 2000000000 x 2",
        "displacement          | [1,2,3,4,5,6,7,1e300] | displacement value 7 (counted from 0) is 1.0E300",
        "displacement          | [1,2,3,4,5,6,7,1e9] | temperature is 0.05, but coupling times displacement is 1.5E9",
        "device.lenght         | 4                  | unknown key \"device.lenght\"; did you mean \"length\"",
        "displacment           | []                 | unknown key \"displacment\"; did you mean \"displacement\""})
    void refusesWrongInput(final String key, final String value, final String expected) throws IOException {
        final Path input = new InputFile().set(key, value).write(m_folder);
        assertFailure(Program.run("forces", input, "--out", m_folder.resolve("forces.json")), "input.json", expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400"})
    void refusesWhatIsNotFinite(final String value) throws IOException {
        final Path input = new InputFile().write(m_folder);
        Files.writeString(input, Files.readString(input).replace("\"temperature\":0.05", "\"temperature\":" + value));
        assertFailure(Program.run("forces", input), "\"device.temperature\" must be a finite number, but is");
    }

    @Test
    void refusesATruncatedOrMissingFile() throws IOException {
        final Path input = new InputFile().write(m_folder);
        Files.writeString(input, Files.readString(input).substring(0, 60));
        assertFailure(Program.run("forces", input), "input.json is not valid JSON at line 1, column");
        Files.delete(input);
        assertFailure(Program.run("forces", input), "input.json does not exist");
    }

    @ParameterizedTest
    @CsvSource({"--tolerance,0,tolerance must be", "--tolerance,-1,tolerance must be", "--tolerance,1e-20,tolerance must be",
        "--tolerance,1,tolerance must be", "--tolerance,NaN,tolerance must be", "--threads,0,--threads must be at least 1",
        "--threads,99999,'threads must be between 1 and 1024, but is 99999'"})
    void refusesOptionsOutOfRange(final String option, final String value, final String expected) throws IOException {
        assertFailure(Program.run("forces", new InputFile().write(m_folder), option, value), expected);
    }

    @Test
    void refusesAnOutputWithoutFolder() throws IOException {
        assertFailure(Program.run("forces", new InputFile().write(m_folder), "--out", m_folder.resolve("no/f.json")),
            "no of the output", "does not exist");
    }

    @Test
    void verboseShowsWhere() throws IOException {
        final Program program = Program.run("forces", m_folder.resolve("gone.json"), "--verbose");
        assertEquals(1, program.status());
        assertTrue(program.err().contains("at org.keldysh.headless.json.JsonFile"), program.err());
        assertFalse(Program.run("forces", m_folder.resolve("gone.json")).err().contains("at org.keldysh"));
    }
}
