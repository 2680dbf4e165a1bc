package org.keldysh.learning.score;

import java.util.Arrays;
import java.util.List;

/**
 * How well predicted uncertainties agree with true errors of the density, over all sites of all configurations.
 *
 * @param rmsUncertainty root mean square of the predicted standard deviations; NaN if one of them is
 * @param ratio root mean square of the true errors over that of the standard deviations: 1 if they are calibrated, larger if
 *            the network is too sure of itself; NaN if the standard deviations are unknown or all 0
 * @param medianUncertainty median of the predicted standard deviations, which rare sites do not decide; NaN if one of them is
 * @param medianError median of the absolute true errors
 */
public record UncertaintyScore(double rmsUncertainty, double ratio, double medianUncertainty, double medianError) {

    /**
     * @param exactDensities one array [sites] per configuration, at least one site in all
     * @param predictedDensities the same shapes
     * @param uncertainties the same shapes, standard deviations of the predicted densities
     * @return the score
     * @throws IllegalArgumentException if the shapes differ or there is nothing to score
     */
    public static UncertaintyScore of(final List<double[]> exactDensities, final List<double[]> predictedDensities,
        final List<double[]> uncertainties) {
        Shapes.requireSame(exactDensities, predictedDensities, "predicted ones");
        Shapes.requireSame(exactDensities, uncertainties, "uncertainties");
        final double[] errors = new double[Shapes.sites(exactDensities)];
        final double[] expected = new double[errors.length];
        int site = 0;
        for (int c = 0; c < exactDensities.size(); c++) {
            for (int i = 0; i < exactDensities.get(c).length; i++) {
                errors[site] = Math.abs(predictedDensities.get(c)[i] - exactDensities.get(c)[i]);
                expected[site++] = uncertainties.get(c)[i];
            }
        }
        final double rms = rootMeanSquare(expected);
        return new UncertaintyScore(rms, rms > 0 ? rootMeanSquare(errors) / rms : Double.NaN, median(expected), median(errors));
    }

    private static double rootMeanSquare(final double[] values) {
        double squares = 0;
        for (final double value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares / values.length);
    }

    /** NaN comes last in the order, so that it has to be looked for. */
    private static double median(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        final double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Double.isNaN(sorted[sorted.length - 1]) ? Double.NaN : median;
    }
}
