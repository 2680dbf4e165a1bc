package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;

/**
 * Exact and predicted fields of the same configurations.
 *
 * @param configurations at least one, in the order of the exact ones
 */
record PredictedPairs(List<ScoredConfiguration> configurations) {

    static PredictedPairs read(final BufferedDataTable exact, final ForceNetworkScorerNodeParameters.Columns exactColumns,
        final BufferedDataTable predicted, final ForceNetworkScorerNodeParameters.Columns predictedColumns,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final Map<String, DataRow> predictedRows = byKey(predicted, monitor);
        final List<ScoredConfiguration> configurations = new ArrayList<>();
        for (final DataRow row : exact) {
            monitor.checkCanceled();
            final DataRow partner = predictedRows.remove(row.getKey().getString());
            if (partner == null) {
                throw unmatched(row.getKey().getString(), "predicted");
            }
            configurations.add(configuration(exactColumns, row, predictedColumns, partner));
        }
        if (!predictedRows.isEmpty()) {
            throw unmatched(predictedRows.keySet().iterator().next(), "labelled");
        }
        requireRows(configurations);
        return new PredictedPairs(configurations);
    }

    private static Map<String, DataRow> byKey(final BufferedDataTable table, final ExecutionMonitor monitor)
        throws CanceledExecutionException {
        final Map<String, DataRow> rows = new LinkedHashMap<>(); // the first unmatched row is named
        for (final DataRow row : table) {
            monitor.checkCanceled();
            rows.put(row.getKey().getString(), row);
        }
        return rows;
    }

    private static ScoredConfiguration configuration(final ForceNetworkScorerNodeParameters.Columns exactColumns,
        final DataRow exact, final ForceNetworkScorerNodeParameters.Columns predictedColumns, final DataRow predicted)
        throws KNIMEException {
        final double[] density = exactColumns.density().field(exact);
        return new ScoredConfiguration(exact, density, predictedColumns.density().field(predicted, density.length),
            exactColumns.force().field(exact, density.length), predictedColumns.force().field(predicted, density.length),
            predictedColumns.uncertainty().isPresent()
                ? uncertainty(predictedColumns.uncertainty().get(), predicted, density.length) : Optional.empty());
    }

    private static Optional<ScoredConfiguration.Uncertainty> uncertainty(
        final ForceNetworkScorerNodeParameters.UncertaintyColumns columns, final DataRow row, final int sites)
        throws KNIMEException {
        final Optional<double[]> ofSites = columns.sites().fieldIfPresent(row, sites);
        final double ofConfiguration = columns.configuration().numberOrNaN(row);
        if (ofSites.isEmpty() || Double.isNaN(ofConfiguration)) {
            return Optional.empty();
        }
        for (final double uncertainty : ofSites.get()) {
            requireUncertainty(LatticeColumn.PREDICTED_DENSITY_UNCERTAINTY, row, uncertainty);
        }
        requireUncertainty(LatticeColumn.UNCERTAINTY, row, ofConfiguration);
        return Optional.of(new ScoredConfiguration.Uncertainty(ofSites.get(), ofConfiguration));
    }

    private static void requireUncertainty(final LatticeColumn column, final DataRow row, final double value)
        throws KNIMEException {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw NodeFailure.of(
                "The column \"" + column.title() + "\" holds " + value + " in row \"" + row.getKey().getString()
                    + "\", but an uncertainty is a finite number that is not negative.",
                "Correct or remove this row, or connect the Force Network Predictor.");
        }
    }

    private static void requireRows(final List<ScoredConfiguration> configurations) throws KNIMEException {
        if (configurations.isEmpty()) {
            throw NodeFailure.of("There is nothing to compare: both tables are empty.",
                "Connect tables with at least one configuration.");
        }
    }

    private static KNIMEException unmatched(final String key, final String table) {
        return NodeFailure.of("The " + table + " table has no row \"" + key + "\".",
            "Use the same configurations for both tables; rows are matched by their row key.");
    }

    /** @return whether the network knows the uncertainty of every configuration */
    boolean areUncertaintiesKnown() {
        return configurations.stream().allMatch(configuration -> configuration.uncertainty().isPresent());
    }

    /** @return a sentence if uncertainties are known of some configurations only, so that they cannot be scored */
    Optional<String> gap() {
        final boolean none = configurations.stream().allMatch(configuration -> configuration.uncertainty().isEmpty());
        return none ? Optional.empty()
            : configurations.stream().filter(configuration -> configuration.uncertainty().isEmpty()).findFirst()
                .map(configuration -> "Uncertainties are not scored, as that of row \""
                    + configuration.row().getKey().getString()
                    + "\" is missing in the predicted table; predict all rows with one committee of networks.");
    }

    /** @return [configurations][sites] one of the fields */
    List<double[]> fields(final Function<ScoredConfiguration, double[]> field) {
        return configurations.stream().map(field).toList();
    }
}
