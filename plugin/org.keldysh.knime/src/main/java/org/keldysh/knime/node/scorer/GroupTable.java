package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Errors of all groups of sites, and how uncertain the network is of each in comparison. */
final class GroupTable {

    static final DataTableSpec SPEC = TableLayout.of(LatticeColumn.CONFIGURATIONS, LatticeColumn.SITES,
        LatticeColumn.DENSITY_RMSE, LatticeColumn.DENSITY_MAXIMUM_ERROR, LatticeColumn.FORCE_RMSE,
        LatticeColumn.FORCE_R2, LatticeColumn.DENSITY_UNCERTAINTY, LatticeColumn.UNCERTAINTY_RATIO,
        LatticeColumn.RELATIVE_UNCERTAINTY);

    private final List<GroupScore> m_scores;

    private final Optional<GroupScore> m_leastUncertain;

    GroupTable(final List<GroupScore> scores) {
        m_scores = scores;
        m_leastUncertain = scores.stream().filter(score -> score.group().kind() == SiteGroup.Kind.CONDITION)
            .filter(score -> score.uncertainty().rmsUncertainty() > 0)
            .min(Comparator.comparingDouble(score -> score.uncertainty().rmsUncertainty()));
    }

    BufferedDataTable create(final ExecutionContext context) {
        final BufferedDataContainer container = context.createDataContainer(SPEC);
        for (final GroupScore score : m_scores) {
            final List<DataCell> cells = new ArrayList<>(score.errorCells());
            cells.addAll(score.uncertaintyCells());
            cells.add(Cells.numberOrMissing(relativeUncertainty(score)));
            container.addRowToTable(new DefaultRow(score.group().name(), cells));
        }
        container.close();
        return container.getTable();
    }

    private double relativeUncertainty(final GroupScore score) {
        return m_leastUncertain.map(least -> score.uncertainty().rmsUncertainty() / least.uncertainty().rmsUncertainty())
            .orElse(Double.NaN);
    }

    /** @return a sentence on the group of which the network is most uncertain; empty if uncertainties are not known */
    Optional<String> mostUncertain() {
        return m_leastUncertain.map(least -> {
            final GroupScore most = m_scores.stream().filter(score -> score.group().kind() != SiteGroup.Kind.ALL)
                .filter(score -> !Double.isNaN(relativeUncertainty(score)))
                .max(Comparator.comparingDouble(this::relativeUncertainty)).orElseThrow();
            return String.format(Locale.ROOT, "Largest relative uncertainty %.2f: %s (%.2e; least is %s, %.2e)",
                relativeUncertainty(most), most.group().name(), most.uncertainty().rmsUncertainty(),
                least.group().name(), least.uncertainty().rmsUncertainty());
        });
    }
}
