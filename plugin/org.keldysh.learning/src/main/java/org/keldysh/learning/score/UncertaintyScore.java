package org.keldysh.learning.score;

import java.util.List;

/**
 * How well predicted uncertainties agree with true errors of the density, over all sites of all configurations.
 *
 * @param rmsUncertainty root mean square of the predicted standard deviations; NaN if one of them is
 * @param ratio root mean square of the true errors over that of the standard deviations: 1 if they are calibrated, larger if
 *            the network is too sure of itself; NaN if the standard deviations are unknown or all 0
 */
public record UncertaintyScore(double rmsUncertainty, double ratio) {

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
        double errors = 0;
        double expected = 0;
        for (int c = 0; c < exactDensities.size(); c++) {
            for (int i = 0; i < exactDensities.get(c).length; i++) {
                final double error = predictedDensities.get(c)[i] - exactDensities.get(c)[i];
                errors += error * error;
                expected += uncertainties.get(c)[i] * uncertainties.get(c)[i];
            }
        }
        return new UncertaintyScore(Math.sqrt(expected / Shapes.sites(exactDensities)),
            expected > 0 ? Math.sqrt(errors / expected) : Double.NaN);
    }
}
