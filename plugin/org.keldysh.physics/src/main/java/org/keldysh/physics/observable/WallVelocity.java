package org.keldysh.physics.observable;

import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * Velocity of the wall: slope of a straight line through its positions while it is away from both electrodes.
 *
 * @param velocity columns per unit time
 * @param standardError of the velocity; of a fit, with the number of independent points reduced by the autocorrelation of
 *            the residuals
 * @param fitStart first time of the fit
 * @param fitEnd last time of the fit
 * @param points number of positions in the fit
 */
public record WallVelocity(double velocity, double standardError, double fitStart, double fitEnd, int points) {

    /** Share of the sample at either end that is left out. */
    private static final double EDGE = 0.2;

    private static final int FEWEST_POINTS = 5;

    /**
     * Fits from the last time at which the wall is within a fifth of the length from the gated electrode to the first later
     * time at which it is within a fifth from the other one, or to the end of the trajectory.
     *
     * @param times [points] ascending
     * @param positions [points] distance of the wall from the gated electrode
     * @param length number of columns
     * @return the fit, empty if the wall does not get away from the gated electrode
     */
    public static Optional<WallVelocity> fit(final double[] times, final double[] positions, final int length) {
        int end = 0;
        while (end < positions.length && positions[end] <= (1 - EDGE) * length) {
            end++;
        }
        int start = end;
        while (start > 0 && positions[start - 1] >= EDGE * length) {
            start--;
        }
        return end - start < FEWEST_POINTS ? Optional.empty() : Optional.of(regress(times, positions, start, end));
    }

    /**
     * Velocity of an ensemble of walls that differ in their seed only: the mean of the members' velocities, with the standard
     * error of that mean from their scatter, or the member itself if it is the only one.
     *
     * @param members fits of the walls that travel
     * @return the mean, over the longest span of the members' fits; empty if there is none
     */
    public static Optional<WallVelocity> ensemble(final List<WallVelocity> members) {
        if (members.size() < 2) {
            return members.stream().findFirst();
        }
        final StreamingStatistics velocities = new StreamingStatistics();
        members.forEach(member -> velocities.addValue(member.velocity));
        return Optional.of(new WallVelocity(velocities.getMean(),
            velocities.getStandardDeviation() / Math.sqrt(members.size()),
            members.stream().mapToDouble(WallVelocity::fitStart).min().orElseThrow(),
            members.stream().mapToDouble(WallVelocity::fitEnd).max().orElseThrow(),
            members.stream().mapToInt(WallVelocity::points).sum()));
    }

    private static WallVelocity regress(final double[] times, final double[] positions, final int start, final int end) {
        final SimpleRegression line = new SimpleRegression();
        for (int k = start; k < end; k++) {
            line.addData(times[k], positions[k]);
        }
        final double inflation = Math.sqrt(correlationTime(line, times, positions, start, end));
        return new WallVelocity(line.getSlope(), line.getSlopeStdErr() * inflation, times[start], times[end - 1], end - start);
    }

    /** Statistical inefficiency (1 + r) / (1 - r) of residuals with lag-one autocorrelation r. */
    private static double correlationTime(final SimpleRegression line, final double[] times, final double[] positions,
        final int start, final int end) {
        double product = 0;
        double square = 0;
        double previous = 0;
        for (int k = start; k < end; k++) {
            final double residual = positions[k] - line.predict(times[k]);
            product += residual * previous;
            square += residual * residual;
            previous = residual;
        }
        if (square == 0) {
            return 1;
        }
        final double correlation = Math.min(Math.max(0, product / square), 1 - 2.0 / (end - start));
        return (1 + correlation) / (1 - correlation);
    }
}
