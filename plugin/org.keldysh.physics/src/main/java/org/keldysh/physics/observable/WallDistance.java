package org.keldysh.physics.observable;

import java.util.OptionalDouble;
import org.hipparchus.analysis.interpolation.LinearInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** How far apart two walls are that should go the same way, for example with exact forces and with those of a network. */
public final class WallDistance {

    private WallDistance() {
    }

    /**
     * A wall along its trajectory.
     *
     * @param times [points] ascending
     * @param positions [points] distance from the gated electrode
     * @param length number of columns
     */
    public record Path(double[] times, double[] positions, int length) {
    }

    /**
     * @param first a path
     * @param second another one of the same lattice, interpolated linearly at the times of the first one
     * @return mean of |h1 - h2|, in columns, over the times of the first path at which both walls travel, as
     *         {@link WallVelocity#fit} means it; empty if there is no such time
     */
    public static OptionalDouble between(final Path first, final Path second) {
        final var one = WallVelocity.fit(first.times, first.positions, first.length);
        final var other = WallVelocity.fit(second.times, second.positions, second.length);
        if (one.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        return mean(first, second, Math.max(one.get().fitStart(), other.get().fitStart()),
            Math.min(one.get().fitEnd(), other.get().fitEnd()));
    }

    private static OptionalDouble mean(final Path first, final Path second, final double start, final double end) {
        final PolynomialSplineFunction path = new LinearInterpolator().interpolate(second.times, second.positions);
        final StreamingStatistics distances = new StreamingStatistics();
        for (int k = 0; k < first.times.length; k++) {
            if (first.times[k] >= start && first.times[k] <= end) {
                distances.addValue(Math.abs(first.positions[k] - path.value(first.times[k])));
            }
        }
        return distances.getN() == 0 ? OptionalDouble.empty() : OptionalDouble.of(distances.getMean());
    }
}
