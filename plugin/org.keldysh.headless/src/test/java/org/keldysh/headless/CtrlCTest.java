package org.keldysh.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keldysh.headless.workflow.SampleWorkflow;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class CtrlCTest {

    @TempDir
    Path m_folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(m_folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertEndsAtOnce(final RunningProgram program) throws IOException, InterruptedException {
        final double seconds = program.interrupt();
        assertEquals(130, program.status());
        assertTrue(seconds < 2, "ended after " + seconds + " s");
    }

    private void writeLongSimulation() throws IOException {
        write(24, 8, ", \"simulation\": {\"damping\": 1, \"timeStep\": 0.1, \"steps\": 1000000, \"noiseTemperature\": 0.02,"
            + " \"seed\": 1, \"forceField\": \"negf\", \"tolerance\": 1e-5, \"recordEvery\": 10}");
    }

    private void write(final int length, final int width, final String more) throws IOException {
        final StringBuilder displacement = new StringBuilder("1");
        for (int i = 1; i < length * width; i++) {
            displacement.append(i % 2 == 0 ? ",1.5" : ",-1.5");
        }
        Files.writeString(m_folder.resolve("input.json"), "{\"device\": {\"length\": " + length + ", \"width\": " + width
            + ", \"periodicWidth\": true, \"hopping\": 1, \"coupling\": 1.5, \"stiffness\": 1, \"neighbourCoupling\": 0.15,"
            + " \"leadBroadening\": 1, \"bathBroadening\": 0, \"temperature\": 0.05, \"leftPotential\": 1.7, \"rightPotential\": 0,"
            + " \"bathPotential\": 0}, \"displacement\": [" + displacement + "]" + more + "}");
    }

    @Test
    void endsASimulationAndLeavesNothing() throws IOException, InterruptedException {
        writeLongSimulation();
        try (RunningProgram program =
            RunningProgram.inBackground(m_folder, "simulate", "input.json", "--out", "out")) {
            program.awaitLine("simulate input.json: started");
            assertEndsAtOnce(program);
        }
        assertEquals(List.of("input.json"), names());
    }

    @Test
    void endsASimulationOnATerminal() throws IOException, InterruptedException {
        assumeTrue(RunningProgram.hasTerminal());
        writeLongSimulation();
        try (RunningProgram program = RunningProgram.onTerminal(m_folder, "simulate", "input.json", "--out", "out")) {
            program.awaitLine("simulate input.json  ");
            assertEndsAtOnce(program);
        }
        assertEquals(List.of("input.json"), names());
    }

    @Test
    void endsForcesOnATerminal() throws IOException, InterruptedException {
        assumeTrue(RunningProgram.hasTerminal());
        write(64, 32, "");
        try (RunningProgram program = RunningProgram.onTerminal(m_folder, "forces", "input.json", "--out", "forces.json")) {
            program.awaitLine("equilibrium density");
            assertEndsAtOnce(program);
        }
        assertEquals(List.of("input.json"), names());
    }

    /** It ends long before its first checkpoint. */
    @Test
    void endsAWorkflowAndLeavesNothing() throws IOException, InterruptedException {
        new SampleWorkflow(m_folder);
        try (RunningProgram program =
            RunningProgram.inBackground(m_folder, "run", "tiny-gating", "--set", "3/steps=10000000", "--set",
                "3/checkpointEvery=10000000")) {
            program.awaitLine("Brownian Dynamics (#3): started");
            assertEndsAtOnce(program);
        }
        assertEquals(List.of("tiny-gating"), names());
    }

    @Test
    void endsABenchmarkAndLeavesNothing() throws IOException, InterruptedException {
        try (RunningProgram program =
            RunningProgram.inBackground(m_folder, "benchmark", "--sizes", "64x32", "--out", "speed.csv")) {
            program.awaitLine("benchmark: started");
            assertEndsAtOnce(program);
        }
        assertEquals(List.of(), names());
    }

    @Test
    void resultsOfAWorkflowGoToTheCurrentFolder() throws IOException, InterruptedException {
        new SampleWorkflow(m_folder);
        try (RunningProgram program =
            RunningProgram.inBackground(m_folder, "run", "tiny-gating", "--set", "3/steps=20")) {
            program.awaitLine("Report: tiny-gating-results");
            program.awaitEnd();
            assertEquals(0, program.status());
        }
        assertEquals(List.of("tiny-gating", "tiny-gating-results"), names());
    }
}
