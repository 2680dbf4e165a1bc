package org.keldysh.learning.score;

import java.util.List;

/**
 * How well predicted densities agree with exact ones, over all sites of all configurations.
 *
 * @param sites number of sites
 * @param rmseDensity root mean square error of the density
 * @param maxErrorDensity largest absolute error of the density
 * @param r2Force coefficient of determination of the electronic force g (n - 1/2); NaN if the exact one is the same everywhere
 * @param rmseForce root mean square error of the electronic force
 */
public record ForceScore(int sites, double rmseDensity, double maxErrorDensity, double r2Force, double rmseForce) {

    /**
     * @param coupling g
     * @param exactDensities one array [sites] per configuration, at least one site in all
     * @param predictedDensities the same shapes
     * @return the score
     * @throws IllegalArgumentException if the shapes differ or there is nothing to score
     */
    public static ForceScore of(final double coupling, final List<double[]> exactDensities,
        final List<double[]> predictedDensities) {
        Shapes.requireSame(exactDensities, predictedDensities, "predicted ones");
        final int sites = Shapes.sites(exactDensities);
        final double mean = exactDensities.stream().mapToDouble(ForceScore::sum).sum() / sites;
        double squaredError = 0;
        double squaredDeviation = 0;
        double maximum = 0;
        for (int c = 0; c < exactDensities.size(); c++) {
            final double[] exact = exactDensities.get(c);
            final double[] predicted = predictedDensities.get(c);
            for (int i = 0; i < exact.length; i++) {
                final double error = predicted[i] - exact[i];
                squaredError += error * error;
                squaredDeviation += (exact[i] - mean) * (exact[i] - mean);
                maximum = Math.max(maximum, Math.abs(error));
            }
        }
        final double rmse = Math.sqrt(squaredError / sites);
        final double r2 = squaredDeviation > 0 ? 1 - squaredError / squaredDeviation : Double.NaN;
        return new ForceScore(sites, rmse, maximum, r2, Math.abs(coupling) * rmse);
    }

    private static double sum(final double[] values) {
        double sum = 0;
        for (final double value : values) {
            sum += value;
        }
        return sum;
    }
}
