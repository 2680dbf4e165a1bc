package org.keldysh.benchmarks.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Each JMH benchmark runs once, inside the test. */
class JmhBenchmarksTest {

    @TempDir
    Path m_folder;

    @Test
    void allOfThemRun() throws RunnerException {
        System.setProperty("jmh.ignoreLock", "true");
        final Collection<RunResult> results = new Runner(new OptionsBuilder().include("org\\.keldysh\\.benchmarks\\.jmh\\..*")
            .param("lattice", "6x4").param("tolerance", "1e-4").param("threads", "2").forks(0).warmupIterations(0)
            .measurementIterations(1).measurementTime(TimeValue.milliseconds(1)).mode(Mode.SingleShotTime)
            .shouldFailOnError(true).output(m_folder.resolve("jmh.txt").toString()).build()).run();
        assertEquals(List.of("DenseInverseBenchmark.invert", "NegfForceBenchmark.solve", "NetworkForceBenchmark.evaluate"),
            results.stream().map(r -> r.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1")).sorted().toList());
        results.forEach(result -> assertTrue(result.getPrimaryResult().getScore() > 0));
    }
}
