package org.keldysh.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keldysh.physics.task.ProgressMonitor;

/** Measures cases in turns, so that whatever else the machine does hits all of them alike. */
final class MeasuredGroup {

    private static final int LEAST_ROUNDS = 3;

    private static final int MOST_ROUNDS = 15;

    /** Multiple of the time for the rounds after which even {@link #LEAST_ROUNDS} are not completed. */
    private static final double PATIENCE = 2;

    /** Longest window of the warm-up in seconds, and its share of the time for the rounds. */
    private static final double LONGEST_WINDOW = 0.2;

    private static final double WINDOW_SHARE = 0.1;

    private final Function<BenchmarkCase, Workload> m_workloads;

    private final double m_seconds;

    private final Consumer<String> m_notes;

    /**
     * @param workloads makes what is measured
     * @param seconds time for the rounds, once the just-in-time compiler has settled
     * @param notes told in one sentence what could not be measured, and what is less accurate than asked for
     */
    MeasuredGroup(final Function<BenchmarkCase, Workload> workloads, final double seconds, final Consumer<String> notes) {
        m_workloads = workloads;
        m_seconds = seconds;
        m_notes = notes;
    }

    /**
     * @param cases what to measure
     * @param monitor told the progress, asked whether to stop
     * @return one measurement for each case that fits into memory
     */
    List<Measurement> measure(final List<BenchmarkCase> cases, final ProgressMonitor monitor) {
        final List<Series> group = new ArrayList<>();
        try {
            for (int c = 0; c < cases.size(); c++) {
                monitor.checkCanceled();
                monitor.report(0.5 * c / cases.size(), cases.get(c).toString());
                open(cases.get(c), group, monitor);
            }
            takeTurns(group, monitor.part(0.5, 0.5));
            for (final Series series : group) {
                series.shortfall().ifPresent(sentence -> m_notes.accept(series.subject() + ": " + sentence));
            }
            return group.stream().map(Series::measurement).toList();
        } finally {
            group.forEach(Series::close);
        }
    }

    private void open(final BenchmarkCase subject, final List<Series> group, final ProgressMonitor monitor) {
        try {
            final Series series = new Series(subject, m_workloads);
            group.add(series);
            series.warmUp(Math.min(LONGEST_WINDOW, WINDOW_SHARE * m_seconds), monitor);
        } catch (OutOfMemoryError | IllegalStateException e) {
            if (!isOutOfMemory(e)) {
                throw e;
            }
            m_notes.accept(String.format(Locale.ROOT, "%s does not fit into the %.1f GiB of memory that Java may use.",
                subject, Runtime.getRuntime().maxMemory() * 0x1p-30));
        }
    }

    /** What a thread of a solver meets arrives as the cause of another exception. */
    private static boolean isOutOfMemory(final Throwable failure) {
        return failure instanceof OutOfMemoryError || failure.getCause() != null && isOutOfMemory(failure.getCause());
    }

    private void takeTurns(final List<Series> group, final ProgressMonitor monitor) {
        final long start = System.nanoTime();
        final double before = group.stream().mapToDouble(Series::seconds).sum();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (final Series series : group) {
                final double share = (before + (System.nanoTime() - start) * 1e-9) / m_seconds;
                monitor.checkCanceled();
                monitor.report(Math.min(1, share), series.subject() + ", repetition " + (round + 1));
                if (!series.hasSamples() || share < (round < LEAST_ROUNDS ? PATIENCE : 1)) {
                    series.sample();
                }
            }
        }
    }
}
