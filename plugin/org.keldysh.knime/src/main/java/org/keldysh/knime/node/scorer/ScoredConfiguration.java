package org.keldysh.knime.node.scorer;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.data.DataRow;

/**
 * Exact and predicted fields of some or all sites of one configuration.
 *
 * @param row the row with the exact fields
 * @param exactDensity [sites]
 * @param predictedDensity [sites]
 * @param exactForce [sites] electronic part
 * @param predictedForce [sites] electronic part
 * @param uncertainty what the network says of the errors of its densities; empty if it knows nothing
 */
record ScoredConfiguration(DataRow row, double[] exactDensity, double[] predictedDensity, double[] exactForce,
    double[] predictedForce, Optional<Uncertainty> uncertainty) {

    /**
     * Standard deviations of predicted densities.
     *
     * @param ofSites [sites] for every site
     * @param ofConfiguration their root mean square over the whole configuration
     */
    record Uncertainty(double[] ofSites, double ofConfiguration) {
    }

    int sites() {
        return exactDensity.length;
    }

    ScoredConfiguration at(final int[] sites) {
        return new ScoredConfiguration(row, pick(exactDensity, sites), pick(predictedDensity, sites),
            pick(exactForce, sites), pick(predictedForce, sites),
            uncertainty.map(u -> new Uncertainty(pick(u.ofSites(), sites), u.ofConfiguration())));
    }

    private static double[] pick(final double[] field, final int[] sites) {
        return Arrays.stream(sites).mapToDouble(site -> field[site]).toArray();
    }
}
