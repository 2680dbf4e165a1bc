package org.keldysh.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private void assertEndsAtOnce(final RunningProgram program) throws IOException, InterruptedException {
        final double seconds = program.interrupt();
        assertEquals(130, program.status());
        assertTrue(seconds < 2, "ended after " + seconds + " s");
    }

    @Test
    void endsASimulationAndLeavesNothing() throws IOException, InterruptedException {
        final StringBuilder displacement = new StringBuilder("1");
        for (int i = 1; i < 24 * 8; i++) {
            displacement.append(i % 2 == 0 ? ",1.5" : ",-1.5");
        }
        Files.writeString(m_folder.resolve("input.json"), "{\"device\": {\"length\": 24, \"width\": 8, \"periodicWidth\": true,"
            + " \"hopping\": 1, \"coupling\": 1.5, \"stiffness\": 1, \"neighbourCoupling\": 0.15, \"leadBroadening\": 1,"
            + " \"bathBroadening\": 0, \"temperature\": 0.05, \"leftPotential\": 1.7, \"rightPotential\": 0,"
            + " \"bathPotential\": 0}, \"displacement\": [" + displacement + "], \"simulation\": {\"damping\": 1,"
            + " \"timeStep\": 0.1, \"steps\": 1000000, \"noiseTemperature\": 0.02, \"seed\": 1, \"forceField\": \"negf\","
            + " \"tolerance\": 1e-5, \"recordEvery\": 10}}");
        try (RunningProgram program = new RunningProgram(m_folder, "simulate", "input.json", "--out", "out")) {
            program.awaitLine("started");
            assertEndsAtOnce(program);
        }
        assertEquals(List.of("input.json"), names());
    }
}
