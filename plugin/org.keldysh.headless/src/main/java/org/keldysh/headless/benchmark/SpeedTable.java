package org.keldysh.headless.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keldysh.benchmarks.BenchmarkPlan;
import org.keldysh.benchmarks.BenchmarkReport;
import org.keldysh.benchmarks.DynamicsSpeed;
import org.keldysh.benchmarks.Growth;
import org.keldysh.benchmarks.LatticeSize;
import org.keldysh.benchmarks.Machine;
import org.keldysh.benchmarks.Measurement;
import org.keldysh.benchmarks.Method;
import org.keldysh.benchmarks.NoisyWall;
import org.keldysh.benchmarks.Origin;

/** The report of a benchmark for a terminal: the machine, one table, and the laws of growth. */
public final class SpeedTable {

    private static final double NO_TOLERANCE = Double.NaN;

    private final BenchmarkReport m_report;

    private final int m_threads;

    private SpeedTable(final BenchmarkReport report) {
        m_report = report;
        m_threads = report.plan().threads();
    }

    /**
     * @param report what was measured
     * @return lines of text
     */
    public static List<String> lines(final BenchmarkReport report) {
        final SpeedTable table = new SpeedTable(report);
        final List<String> lines = new ArrayList<>(table.head());
        lines.add("");
        lines.addAll(table.body());
        lines.add("");
        lines.addAll(table.foot());
        return lines;
    }

    private List<String> head() {
        final Machine machine = m_report.machine();
        return List.of("Time of one force evaluation, median ± half of the interquartile range",
            String.format(Locale.ROOT, "%s, %d processors, %s; Java %s, heap up to %.1f GiB; OpenBLAS %s", machine.processor(),
                machine.processors(), machine.operatingSystem(), machine.java(), machine.heapBytes() * 0x1p-30,
                machine.openBlas()),
            "Lattice: " + NoisyWall.DESCRIPTION);
    }

    private List<String> body() {
        final TextTable table = new TextTable();
        table.add(withoutParallel("", "", "", "", "recursive,", "recursive,", "", "memory", "", "dense", "recursive",
            "dense", ""));
        table.add(withoutParallel("lattice", "accuracy", "energies", "error", "1 thread", m_threads + " threads", "speed-up",
            "(MiB)", "garbage", "inverse", "/ inverse", "evaluation", "network"));
        for (final LatticeSize size : m_report.plan().sizes()) {
            table.add(row(size, BenchmarkPlan.DYNAMICS_TOLERANCE, true));
            table.add(row(size, BenchmarkPlan.LABEL_TOLERANCE, false));
        }
        return table.lines();
    }

    private List<String> row(final LatticeSize size, final double tolerance, final boolean first) {
        final Optional<Measurement> one = m_report.find(size, Method.RECURSIVE, tolerance, 1);
        final Optional<Measurement> several = m_report.find(size, Method.RECURSIVE, tolerance, m_threads);
        final Optional<Measurement> inverse = m_report.find(size, Method.DENSE_INVERSE, NO_TOLERANCE, 1);
        final Optional<Measurement> known = one.or(() -> several);
        return withoutParallel(first ? size.toString() : "", Quantity.accuracy(tolerance),
            known.map(m -> String.valueOf(m.energies())).orElse("–"),
            known.map(m -> Quantity.error(m.densityError())).orElse("–"), time(one), time(several),
            ratio(one, several).map(r -> Quantity.digits(r, 3)).orElse("–"), memory(one, several),
            one.map(m -> Quantity.bytes(m.allocatedBytes())).orElse("–"), first ? time(inverse) : "",
            ratio(one, inverse).map(r -> Quantity.digits(r, 2)).orElse("–"),
            time(m_report.find(size, Method.DENSE_EVALUATION, tolerance, 1)),
            first ? time(m_report.find(size, Method.NETWORK, NO_TOLERANCE, 1)) : "");
    }

    /** With one thread only there is nothing to compare it with. */
    private List<String> withoutParallel(final String... cells) {
        final List<String> row = new ArrayList<>(List.of(cells));
        if (m_threads == 1) {
            row.subList(5, 7).clear();
        }
        return row;
    }

    private static String time(final Optional<Measurement> measurement) {
        return measurement.map(m -> Quantity.time(m.timing()) + (m.origin() == Origin.EXTRAPOLATED ? "*" : "")).orElse("–");
    }

    private static Optional<Double> ratio(final Optional<Measurement> a, final Optional<Measurement> b) {
        return a.flatMap(first -> b.map(second -> first.timing().median() / second.timing().median()));
    }

    private String memory(final Optional<Measurement> one, final Optional<Measurement> several) {
        return m_threads == 1 ? mebibytes(one) : mebibytes(one) + " / " + mebibytes(several);
    }

    private static String mebibytes(final Optional<Measurement> measurement) {
        return measurement.map(m -> Quantity.digits(m.memoryBytes() / Quantity.MEBIBYTE, 2)).orElse("–");
    }

    private List<String> foot() {
        final List<String> lines = new ArrayList<>();
        lines.add("memory: of the solver between evaluations" + (m_threads == 1 ? "" : " (1 / " + m_threads + " threads)")
            + "; garbage: allocated per evaluation, 1 thread; dense evaluation: inverse × energies, 1 thread");
        m_report.dense().ifPresent(law -> lines.add(String.format(Locale.ROOT,
            "dense inverse, time ∝ sites^%.2f over the largest measured lattices%s", law.exponent(),
            isExtrapolated() ? "; * extrapolated with it" : "")));
        lines.add(growth("width", m_report.width()));
        lines.add(growth("length", m_report.length()));
        lines.add(dynamics(m_report.dynamics()));
        lines.addAll(m_report.notes());
        return lines;
    }

    private boolean isExtrapolated() {
        return m_report.measurements().stream().anyMatch(m -> m.origin() == Origin.EXTRAPOLATED);
    }

    private static String growth(final String what, final Growth growth) {
        return String.format(Locale.ROOT, "recursive, time per energy ∝ %s^%.2f (%s)", what, growth.law().exponent(),
            growth.measurements().stream().map(m -> m.subject().lattice().toString()).collect(Collectors.joining(", ")));
    }

    private static String dynamics(final DynamicsSpeed speed) {
        return String.format(Locale.ROOT, "dynamics at %s: %s steps per second with exact forces (accuracy %s, %d thread%s),"
            + " %s with a network (1 thread)", speed.lattice(), Quantity.digits(1 / speed.exactStep().median(), 3),
            Quantity.accuracy(speed.tolerance()), speed.threads(), speed.threads() == 1 ? "" : "s",
            Quantity.digits(1 / speed.networkStep().median(), 3));
    }
}
