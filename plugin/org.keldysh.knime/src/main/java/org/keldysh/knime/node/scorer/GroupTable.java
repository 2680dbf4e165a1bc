package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.learning.score.UncertaintyScore;
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
        LatticeColumn.RELATIVE_UNCERTAINTY, LatticeColumn.DENSITY_MEDIAN_ERROR, LatticeColumn.DENSITY_MEDIAN_UNCERTAINTY,
        LatticeColumn.RELATIVE_MEDIAN_UNCERTAINTY);

    private final List<GroupScore> m_scores;

    private final RelativeUncertainty m_relative;

    private final RelativeUncertainty m_relativeMedian;

    GroupTable(final List<GroupScore> scores) {
        m_scores = scores;
        m_relative = new RelativeUncertainty(scores, UncertaintyScore::rmsUncertainty);
        m_relativeMedian = new RelativeUncertainty(scores, UncertaintyScore::medianUncertainty);
    }

    BufferedDataTable create(final ExecutionContext context) {
        final BufferedDataContainer container = context.createDataContainer(SPEC);
        for (final GroupScore score : m_scores) {
            final List<DataCell> cells = new ArrayList<>(score.errorCells());
            cells.addAll(score.uncertaintyCells());
            cells.add(Cells.numberOrMissing(m_relative.of(score)));
            cells.add(Cells.numberOrMissing(score.uncertainty().medianError()));
            cells.add(Cells.numberOrMissing(score.uncertainty().medianUncertainty()));
            cells.add(Cells.numberOrMissing(m_relativeMedian.of(score)));
            container.addRowToTable(new DefaultRow(score.group().name(), cells));
        }
        container.close();
        return container.getTable();
    }

    /** @return sentences on the groups of which the network is most uncertain; empty if uncertainties are not known */
    List<String> mostUncertain() {
        return Stream.concat(m_relative.largest().map("Largest relative uncertainty "::concat).stream(),
            m_relativeMedian.largest().map("Largest relative median uncertainty "::concat).stream()).toList();
    }
}
