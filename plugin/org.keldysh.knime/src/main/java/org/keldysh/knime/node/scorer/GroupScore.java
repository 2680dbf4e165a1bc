package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;

import org.keldysh.knime.table.Cells;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.learning.score.UncertaintyScore;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.IntCell;

/**
 * Errors of a group of sites. What cannot be told, because the group is empty or uncertainties are not known, is NaN.
 *
 * @param group the sites
 * @param configurations number of configurations that have such sites
 * @param density score of the density
 * @param force score of the electronic force, in whose entries for the density the errors of the force are
 * @param uncertainty score of the uncertainty of the density
 */
record GroupScore(SiteGroup group, int configurations, ForceScore density, ForceScore force,
    UncertaintyScore uncertainty) {

    private static final ForceScore NO_SITES = new ForceScore(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static final UncertaintyScore UNKNOWN =
        new UncertaintyScore(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    static GroupScore of(final PredictedPairs pairs, final SiteGroup group) {
        final List<ScoredConfiguration> members = new ArrayList<>();
        for (int c = 0; c < pairs.configurations().size(); c++) {
            final int[] sites = group.sites().apply(c);
            if (sites.length > 0) {
                members.add(pairs.configurations().get(c).at(sites));
            }
        }
        return members.isEmpty() ? new GroupScore(group, 0, NO_SITES, NO_SITES, UNKNOWN)
            : of(group, new PredictedPairs(members));
    }

    /** Forces are scored as they are: with a coupling of 1, what is said of the density holds for the force itself. */
    private static GroupScore of(final SiteGroup group, final PredictedPairs members) {
        final List<double[]> exact = members.fields(ScoredConfiguration::exactDensity);
        final List<double[]> predicted = members.fields(ScoredConfiguration::predictedDensity);
        return new GroupScore(group, members.configurations().size(), ForceScore.of(1, exact, predicted),
            ForceScore.of(1, members.fields(ScoredConfiguration::exactForce),
                members.fields(ScoredConfiguration::predictedForce)),
            members.areUncertaintiesKnown() ? UncertaintyScore.of(exact, predicted,
                members.fields(configuration -> configuration.uncertainty().orElseThrow().ofSites())) : UNKNOWN);
    }

    /** @return configurations, sites, errors of density and force */
    List<DataCell> errorCells() {
        return List.of(new IntCell(configurations), new IntCell(density.sites()),
            Cells.numberOrMissing(density.rmseDensity()), Cells.numberOrMissing(density.maxErrorDensity()),
            Cells.numberOrMissing(force.rmseForce()), Cells.numberOrMissing(force.r2Force()));
    }

    /** @return uncertainty, ratio of error to uncertainty */
    List<DataCell> uncertaintyCells() {
        return List.of(Cells.numberOrMissing(uncertainty.rmsUncertainty()), Cells.numberOrMissing(uncertainty.ratio()));
    }
}
