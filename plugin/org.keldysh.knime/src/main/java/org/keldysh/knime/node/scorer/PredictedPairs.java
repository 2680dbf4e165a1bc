package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keldysh.knime.execution.NodeFailure;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;

/**
 * Exact and predicted fields of the same configurations, in the order of the exact ones.
 *
 * @param exactDensities [configurations][sites]
 * @param predictedDensities the same shape
 * @param exactForces the same shape, electronic part
 * @param predictedForces the same shape, electronic part
 */
record PredictedPairs(List<double[]> exactDensities, List<double[]> predictedDensities, List<double[]> exactForces,
    List<double[]> predictedForces) {

    static PredictedPairs read(final BufferedDataTable exact, final ForceNetworkScorerNodeParameters.Columns exactColumns,
        final BufferedDataTable predicted, final ForceNetworkScorerNodeParameters.Columns predictedColumns,
        final ExecutionMonitor monitor) throws KNIMEException, CanceledExecutionException {
        final Map<String, DataRow> predictedRows = byKey(predicted, monitor);
        final PredictedPairs pairs =
            new PredictedPairs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (final DataRow row : exact) {
            monitor.checkCanceled();
            final DataRow partner = predictedRows.remove(row.getKey().getString());
            if (partner == null) {
                throw unmatched(row.getKey().getString(), "predicted");
            }
            pairs.add(exactColumns, row, predictedColumns, partner);
        }
        if (!predictedRows.isEmpty()) {
            throw unmatched(predictedRows.keySet().iterator().next(), "labelled");
        }
        return pairs.requireRows();
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

    private void add(final ForceNetworkScorerNodeParameters.Columns exactColumns, final DataRow exact,
        final ForceNetworkScorerNodeParameters.Columns predictedColumns, final DataRow predicted) throws KNIMEException {
        final double[] density = exactColumns.density().field(exact);
        exactDensities.add(density);
        predictedDensities.add(predictedColumns.density().field(predicted, density.length));
        exactForces.add(exactColumns.force().field(exact, density.length));
        predictedForces.add(predictedColumns.force().field(predicted, density.length));
    }

    private PredictedPairs requireRows() throws KNIMEException {
        if (exactDensities.isEmpty()) {
            throw NodeFailure.of("There is nothing to compare: both tables are empty.",
                "Connect tables with at least one configuration.");
        }
        return this;
    }

    private static KNIMEException unmatched(final String key, final String table) {
        return NodeFailure.of("The " + table + " table has no row \"" + key + "\".",
            "Use the same configurations for both tables; rows are matched by their row key.");
    }
}
