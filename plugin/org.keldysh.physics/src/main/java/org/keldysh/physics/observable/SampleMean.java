package org.keldysh.physics.observable;

import java.util.stream.DoubleStream;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/**
 * Mean of independent values.
 *
 * @param count number of values
 * @param mean their mean; NaN if there are none
 * @param standardError of the mean, from the scatter of the values; NaN if there are fewer than two
 */
public record SampleMean(long count, double mean, double standardError) {

    /**
     * @param values independent values; NaN stands for a value that is not known and is left out
     * @return their mean
     */
    public static SampleMean of(final DoubleStream values) {
        final StreamingStatistics statistics = new StreamingStatistics();
        values.filter(value -> !Double.isNaN(value)).forEach(statistics::addValue);
        final long count = statistics.getN();
        return new SampleMean(count, statistics.getMean(),
            count < 2 ? Double.NaN : statistics.getStandardDeviation() / Math.sqrt(count));
    }
}
