package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keldysh.knime.picture.ParityPicture;
import org.keldysh.knime.port.Pictures;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject;

/** Tables and pictures of the errors of a network. */
final class ForceComparison {

    private static final DataTableSpec ERRORS = TableLayout.of(LatticeColumn.CONFIGURATIONS, LatticeColumn.SITES,
        LatticeColumn.DENSITY_RMSE, LatticeColumn.DENSITY_MAXIMUM_ERROR, LatticeColumn.FORCE_RMSE,
        LatticeColumn.FORCE_R2);

    private static final DataTableSpec ERRORS_AND_UNCERTAINTY =
        TableLayout.append(ERRORS, LatticeColumn.DENSITY_UNCERTAINTY, LatticeColumn.UNCERTAINTY_RATIO).spec();

    private static final NodeLogger LOGGER = NodeLogger.getLogger(ForceComparison.class);

    private final PredictedPairs m_pairs;

    private final List<SiteGroup> m_groups;

    private final boolean m_withUncertainty;

    /**
     * @param pairs what is compared
     * @param groups what is told apart, all sites first
     * @param withUncertainty whether the predicted table has columns for the uncertainty
     */
    ForceComparison(final PredictedPairs pairs, final List<SiteGroup> groups, final boolean withUncertainty) {
        m_pairs = pairs;
        m_groups = groups;
        m_withUncertainty = withUncertainty;
    }

    static DataTableSpec metricsSpec(final boolean withUncertainty) {
        return withUncertainty ? ERRORS_AND_UNCERTAINTY : ERRORS;
    }

    PortObject[] create(final ExecutionContext context) throws CanceledExecutionException {
        final List<GroupScore> scores = scores(context);
        final GroupScore all = scores.get(0);
        final GroupTable groups = new GroupTable(scores);
        LOGGER.info(String.format(Locale.ROOT, "RMSE of the density %.2e, R2 of the force %.6f, %d sites",
            all.density().rmseDensity(), all.force().r2Force(), all.density().sites()));
        groups.mostUncertain().forEach(LOGGER::info);
        return new PortObject[]{metrics(all, context),
            Pictures.port(ParityPicture.draw(m_pairs.fields(ScoredConfiguration::exactForce),
                m_pairs.fields(ScoredConfiguration::predictedForce), all.force().r2Force(), all.force().rmseForce())),
            groups.create(context), Pictures.port(new Calibration(m_pairs).draw(all.uncertainty().ratio()))};
    }

    private List<GroupScore> scores(final ExecutionContext context) throws CanceledExecutionException {
        final List<GroupScore> scores = new ArrayList<>();
        for (final SiteGroup group : m_groups) {
            context.checkCanceled();
            context.setProgress((double)scores.size() / m_groups.size(), "Scoring: " + group.name());
            scores.add(GroupScore.of(m_pairs, group));
        }
        return scores;
    }

    private BufferedDataTable metrics(final GroupScore all, final ExecutionContext context) {
        final List<DataCell> cells = new ArrayList<>(all.errorCells());
        if (m_withUncertainty) {
            cells.addAll(all.uncertaintyCells());
        }
        final BufferedDataContainer container = context.createDataContainer(metricsSpec(m_withUncertainty));
        container.addRowToTable(new DefaultRow(all.group().name(), cells));
        container.close();
        return container.getTable();
    }
}
