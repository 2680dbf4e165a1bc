package org.keldysh.benchmarks;

import java.util.List;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * Wall-clock times of repetitions.
 *
 * @param median median in seconds
 * @param lowerQuartile first quartile in seconds
 * @param upperQuartile third quartile in seconds
 * @param samples number of repetitions, 0 if the time is extrapolated
 */
public record Timing(double median, double lowerQuartile, double upperQuartile, int samples) {

    /**
     * @param seconds at least one
     * @return median and quartiles
     */
    static Timing of(final List<Double> seconds) {
        final double[] values = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        final Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(values);
        return new Timing(percentile.evaluate(50), percentile.evaluate(25), percentile.evaluate(75), values.length);
    }

    static Timing extrapolated(final double seconds) {
        return new Timing(seconds, Double.NaN, Double.NaN, 0);
    }

    Timing times(final double factor) {
        return new Timing(factor * median, factor * lowerQuartile, factor * upperQuartile, samples);
    }

    /** @return half of the interquartile range in units of the median; NaN unless there were at least two repetitions */
    public double relativeSpread() {
        return samples < 2 ? Double.NaN : 0.5 * (upperQuartile - lowerQuartile) / median;
    }
}
