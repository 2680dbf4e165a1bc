package org.keldysh.headless.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.headless.output.NpyFile;

class SimulateCommandTest {

    @TempDir
    Path m_folder;

    private List<String> names(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void assertFailure(final Program program, final String expected) throws IOException {
        assertEquals(1, program.status(), program.err());
        final List<String> lines = program.err().lines().filter(line -> line.startsWith("keldysh: ")).toList();
        assertEquals(1, lines.size(), program.err());
        assertTrue(lines.get(0).contains(expected), program.err());
        assertTrue(names(m_folder).stream().noneMatch(name -> name.startsWith("out") || name.endsWith(".tmp")));
    }

    @Test
    void writesObservablesAndFrames() throws IOException {
        final Path out = m_folder.resolve("out");
        final Program program =
            Program.run("simulate", new InputFile().withSimulation().write(m_folder), "--out", out);
        assertEquals(0, program.status(), program.err());
        assertEquals(List.of("input.json", "out"), names(m_folder));
        assertEquals(List.of("frames.npy", "observables.csv"), names(out));
        final List<String> lines = Files.readAllLines(out.resolve("observables.csv"));
        assertEquals("time,wallPosition,staggeredOrder,meanDensity,current", lines.get(0));
        assertEquals(1 + 26, lines.size());
        assertEquals(0, Double.parseDouble(lines.get(1).split(",")[0]));
        assertEquals(1.5, Double.parseDouble(lines.get(1).split(",")[2]), 1e-12);
        assertEquals(2.5, Double.parseDouble(lines.get(26).split(",")[0]), 1e-12);
        assertTrue(lines.stream().allMatch(line -> line.split(",").length == 5));
        final NpyFile frames = NpyFile.read(out.resolve("frames.npy"));
        assertArrayEquals(new int[] {3, 4, 2}, frames.shape());
        assertArrayEquals(new double[] {1.5, -1.5, -1.5, 1.5, 1.5, -1.5, -1.5, 1.5},
            Arrays.copyOf(frames.values(), 8));
        assertTrue(Math.abs(frames.values()[8] - 1.5) > 1e-6, "the lattice must move");
    }

    @Test
    void warnsOfASingleFrame() throws IOException {
        final Path out = m_folder.resolve("out");
        final Program program = Program.run("simulate",
            new InputFile().withSimulation().set("simulation.recordEvery", "26").write(m_folder), "--out", out);
        assertEquals(0, program.status(), program.err());
        assertEquals(List.of("keldysh: warning: The initial configuration is the only frame, as \"recordEvery\" is 26, but there"
            + " are 25 steps."), program.err().lines().filter(line -> line.startsWith("keldysh: ")).toList());
        assertArrayEquals(new int[] {1, 4, 2}, NpyFile.read(out.resolve("frames.npy")).shape());
    }

    @Test
    void sameSeedGivesTheSameBytesAndReplacesTheEarlierResult() throws IOException {
        final Path input = new InputFile().withSimulation().write(m_folder);
        final Path out = m_folder.resolve("out");
        Program.run("simulate", input, "--out", out, "--threads", 1);
        final byte[] first = Files.readAllBytes(out.resolve("frames.npy"));
        assertEquals(0, Program.run("simulate", input, "--out", out, "--threads", 2).status());
        assertArrayEquals(first, Files.readAllBytes(out.resolve("frames.npy")));
        new InputFile().withSimulation().set("simulation.seed", "2").write(m_folder);
        assertEquals(0, Program.run("simulate", input, "--out", out).status());
        assertTrue(!Arrays.equals(first, Files.readAllBytes(out.resolve("frames.npy"))));
    }

    @Test
    void theIntegratorCanBeChosen() throws IOException {
        final Path out = m_folder.resolve("out");
        final List<byte[]> frames = new ArrayList<>();
        for (final String integrator : Arrays.asList(null, "\"euler-maruyama\"", "\"leimkuhler-matthews\"",
            "\"stochastic-heun\"")) {
            final Path input =
                new InputFile().withSimulation().set("simulation.integrator", integrator).write(m_folder);
            assertEquals(0, Program.run("simulate", input, "--out", out).status());
            frames.add(Files.readAllBytes(out.resolve("frames.npy")));
        }
        assertArrayEquals(frames.get(0), frames.get(1));
        assertTrue(!Arrays.equals(frames.get(1), frames.get(2)) && !Arrays.equals(frames.get(1), frames.get(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"damping", "timeStep", "steps", "noiseTemperature", "seed", "forceField", "tolerance",
        "recordEvery"})
    void everyKeyOfTheSimulationIsRequired(final String key) throws IOException {
        final Path input = new InputFile().withSimulation().set("simulation." + key, null).write(m_folder);
        assertFailure(Program.run("simulate", input, "--out", m_folder.resolve("out")),
            "lacks the key \"simulation." + key + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "simulation              | []        | \"simulation\" must be an object",
        "simulation.damping      | 0         | \"simulation\": damping must be",
        "simulation.timeStep     | -1        | \"simulation\": timeStep must be",
        "simulation.steps        | 1.5       | \"simulation.steps\" must be a whole number",
        "simulation.steps        | -1        | \"simulation\": steps must be",
        "simulation.recordEvery  | 0         | \"simulation.recordEvery\" must be at least 1, but is 0",
        "simulation.tolerance    | 0         | \"simulation.tolerance\" cannot be used: tolerance must be",
        "simulation.forceField   | \"no.keldysh\" | must be \"negf\" or a network file, but there is no file",
        "simulation.integrator   | \"verlet\" | must be one of euler-maruyama, leimkuhler-matthews, stochastic-heun, but is verlet",
        "simulation.forceFeild   | \"negf\"  | unknown key \"simulation.forceFeild\"; did you mean \"forceField\""})
    void refusesWrongInput(final String key, final String value, final String expected) throws IOException {
        final Path input = new InputFile().withSimulation().set(key, value).write(m_folder);
        assertFailure(Program.run("simulate", input, "--out", m_folder.resolve("out")), expected);
    }

    @Test
    void refusesADamagedNetwork() throws IOException {
        Files.writeString(m_folder.resolve("broken.keldysh"), "no network");
        final Path input =
            new InputFile().withSimulation().set("simulation.forceField", "\"broken.keldysh\"").write(m_folder);
        assertFailure(Program.run("simulate", input, "--out", m_folder.resolve("out")), "broken.keldysh");
    }

    @Test
    void refusesANetworkOfOtherCouplings() throws IOException {
        SampleNetwork.create().writeTo(m_folder.resolve("network.keldysh"));
        final Path input = new InputFile().withSimulation().set("device.coupling", "1.4")
            .set("simulation.forceField", "\"network.keldysh\"").write(m_folder);
        assertFailure(Program.run("simulate", input, "--out", m_folder.resolve("out")),
            "network.keldysh cannot be used: The force network is trained for coupling 1.5, but the device has coupling 1.4");
    }

    @ParameterizedTest
    @CsvSource({"1.7, 0", "1.8, 1"})
    void warnsIfANetworkExtrapolates(final String leftPotential, final int expected) throws IOException {
        SampleNetwork.create().writeTo(m_folder.resolve("network.keldysh"));
        final Program program = Program.run("simulate",
            new InputFile().withSimulation().set("device.leftPotential", leftPotential)
                .set("simulation.forceField", "\"network.keldysh\"").write(m_folder), "--out", m_folder.resolve("out"));
        assertEquals(0, program.status(), program.err());
        assertEquals(expected, program.err().lines().filter(line -> line.startsWith("keldysh: warning: ")
            && line.contains("is trained for leftPotential 1.7, but is used at leftPotential 1.8")).count(), program.err());
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        final Path out = Files.createDirectory(m_folder.resolve("results"));
        Files.writeString(out.resolve("notes.txt"), "");
        assertFailure(Program.run("simulate", new InputFile().withSimulation().write(m_folder), "--out", out),
            "holds files that no earlier run has written");
        assertEquals(List.of("notes.txt"), names(out));
    }

    @Test
    void warnsOnceOfInaccurateSteps() throws IOException {
        final Program program = Program.run("simulate", new InputFile().withSimulation().set("device.leadBroadening", "1e-13")
            .set("displacement", "[0,0,0,0,0,0,0,0.1]").set("simulation.steps", "3").set("simulation.recordEvery", "1")
            .write(m_folder), "--out", m_folder.resolve("out"));
        assertEquals(0, program.status(), program.err());
        final List<String> warnings = program.err().lines().filter(line -> line.startsWith("keldysh: warning: ")).toList();
        assertEquals(1, warnings.size(), program.err());
        assertTrue(warnings.get(0).contains(" of 4 steps the occupations of up to "), program.err());
    }

    @Test
    void refusesTooManyThreads() throws IOException {
        assertFailure(Program.run("simulate", new InputFile().withSimulation().write(m_folder), "--out",
            m_folder.resolve("out"), "--threads", 99999), "threads must be between 1 and 1024, but is 99999");
    }

    @Test
    void saysThatTheLatticeDiverges() throws IOException {
        final Path input = new InputFile().withSimulation().set("simulation.timeStep", "1e150")
            .set("simulation.steps", "20").write(m_folder);
        assertFailure(Program.run("simulate", input, "--out", m_folder.resolve("out")),
            "cannot go on: The lattice diverges");
    }
}
