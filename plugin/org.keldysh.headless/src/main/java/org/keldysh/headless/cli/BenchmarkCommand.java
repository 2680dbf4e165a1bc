package org.keldysh.headless.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.keldysh.benchmarks.Benchmark;
import org.keldysh.benchmarks.BenchmarkPlan;
import org.keldysh.benchmarks.BenchmarkReport;
import org.keldysh.benchmarks.LatticeSize;
import org.keldysh.headless.Cancellation;
import org.keldysh.headless.UserException;
import org.keldysh.headless.benchmark.BenchmarkFile;
import org.keldysh.headless.benchmark.BenchmarkPicture;
import org.keldysh.headless.benchmark.SpeedTable;
import org.keldysh.headless.output.PendingOutput;
import org.keldysh.headless.progress.ProgressDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keldysh benchmark}. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
    description = {"Measure how fast forces are computed on this machine.", ""},
    footer = {"", "Compared side by side, so that other work of the machine hits all of them alike: dense inverses by OpenBLAS,",
        "recursive Green's functions at the accuracy of dynamics and of labels, and a force network. A dense evaluation is",
        "the time of an inverse times the number of energies; above 2500 sites the inverse is extrapolated from smaller",
        "lattices by the measured power law and marked with *.", "",
        "The files appear when everything is measured; a failure or Ctrl-C leaves nothing.", "",
        "Examples:", "  keldysh benchmark --quick", "  keldysh benchmark --sizes 24x12,32x16,48x24 --out speed.csv"})
final class BenchmarkCommand implements Callable<Integer> {

    private final Cancellation m_cancellation;

    @Option(names = "--out", paramLabel = "FILE",
        description = "Write the measurements to a file as well: a table if FILE ends in .csv, everything if it ends in .json;"
            + " a picture is written beside it, with the ending .png.")
    private Path m_out;

    @Option(names = "--sizes", paramLabel = "LxW", split = ",",
        description = "Lattices (length x width) on which the methods are compared (default: seven from 16x8 to 128x128).")
    private List<String> m_sizes;

    @Option(names = "--quick", description = "Three small lattices and few repetitions: half a minute instead of up to ten.")
    private boolean m_quick;

    @Option(names = "--threads", paramLabel = "NUMBER",
        description = "Larger number of threads, compared with one (default: all processors).")
    private Integer m_threads;

    @Spec
    private CommandSpec m_spec;

    BenchmarkCommand(final Cancellation cancellation) {
        m_cancellation = cancellation;
    }

    @Override
    public Integer call() {
        final BenchmarkPlan plan = plan();
        if (m_out == null) {
            print(run(plan));
            return 0;
        }
        final BenchmarkFile format = BenchmarkFile.of(m_out);
        try (PendingOutput table = PendingOutput.file(m_out, m_cancellation);
                PendingOutput picture = PendingOutput.file(picture(), m_cancellation)) {
            final BenchmarkReport report = run(plan);
            print(report);
            format.write(report, table.path());
            Files.write(picture.path(), BenchmarkPicture.draw(report));
            table.commit();
            picture.commit();
        } catch (IOException e) {
            throw new UserException("The results cannot be written to " + m_out + ": " + e.getMessage() + ".", e);
        }
        return 0;
    }

    private BenchmarkPlan plan() {
        final int threads = ThreadsOption.count(m_threads);
        final BenchmarkPlan plan = m_quick ? BenchmarkPlan.quick(threads) : BenchmarkPlan.standard(threads);
        return m_sizes == null ? plan : plan.withSizes(m_sizes.stream().map(BenchmarkCommand::size).toList());
    }

    private static LatticeSize size(final String text) {
        try {
            return LatticeSize.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UserException("--sizes: " + e.getMessage(), e);
        }
    }

    private Path picture() {
        return m_out.resolveSibling(m_out.getFileName().toString().replaceFirst("\\.[^.]*$", ".png"));
    }

    private BenchmarkReport run(final BenchmarkPlan plan) {
        try (ProgressDisplay display = ProgressDisplay.create(m_spec.commandLine().getErr())) {
            final ProgressDisplay.Activity activity = display.start("benchmark");
            final BenchmarkReport report = Benchmark.run(plan, new ActivityMonitor(activity, m_cancellation));
            activity.finish(ProgressDisplay.Outcome.DONE);
            return report;
        }
    }

    private void print(final BenchmarkReport report) {
        SpeedTable.lines(report).forEach(m_spec.commandLine().getOut()::println);
        m_spec.commandLine().getOut().flush();
    }
}
