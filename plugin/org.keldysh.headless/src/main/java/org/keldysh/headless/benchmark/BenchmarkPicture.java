package org.keldysh.headless.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keldysh.benchmarks.BenchmarkPlan;
import org.keldysh.benchmarks.BenchmarkReport;
import org.keldysh.benchmarks.Measurement;
import org.keldysh.benchmarks.Method;
import org.keldysh.benchmarks.Origin;
import org.keldysh.knime.picture.ScalingCurve;
import org.keldysh.knime.picture.ScalingPicture;

/** Time of a force evaluation against the number of sites. */
public final class BenchmarkPicture {

    private BenchmarkPicture() {
    }

    /**
     * @param report what was measured
     * @return a PNG picture
     */
    public static byte[] draw(final BenchmarkReport report) {
        final String label = Quantity.accuracy(BenchmarkPlan.LABEL_TOLERANCE);
        final String dynamics = Quantity.accuracy(BenchmarkPlan.DYNAMICS_TOLERANCE);
        final List<ScalingCurve> curves = new ArrayList<>();
        curve(report, "Dense, accuracy " + dynamics, Method.DENSE_EVALUATION,
            BenchmarkPlan.DYNAMICS_TOLERANCE).ifPresent(curves::add);
        curve(report, "One dense inverse", Method.DENSE_INVERSE, Double.NaN).ifPresent(curves::add);
        curve(report, "Recursive, accuracy " + label, Method.RECURSIVE, BenchmarkPlan.LABEL_TOLERANCE)
            .ifPresent(curves::add);
        curve(report, "Recursive, accuracy " + dynamics, Method.RECURSIVE, BenchmarkPlan.DYNAMICS_TOLERANCE)
            .ifPresent(curves::add);
        curve(report, "Force network", Method.NETWORK, Double.NaN).ifPresent(curves::add);
        return ScalingPicture.draw("Time of one force evaluation on one core", report.machine().processor() + ", Java "
            + report.machine().java().replaceFirst(" .*", "") + ", OpenBLAS " + report.machine().openBlas(),
            "Number of lattice sites", "Time (s)", curves);
    }

    private static Optional<ScalingCurve> curve(final BenchmarkReport report, final String name, final Method method,
        final double tolerance) {
        final List<Measurement> points = report.plan().sizes().stream()
            .flatMap(size -> report.find(size, method, tolerance, 1).stream()).toList();
        final Stream<Measurement> measured = points.stream().filter(m -> m.origin() != Origin.EXTRAPOLATED);
        return points.isEmpty() ? Optional.empty()
            : Optional.of(new ScalingCurve(name, points.stream().mapToDouble(m -> m.subject().lattice().sites()).toArray(),
                points.stream().mapToDouble(m -> m.timing().median()).toArray(), (int)measured.count()));
    }
}
