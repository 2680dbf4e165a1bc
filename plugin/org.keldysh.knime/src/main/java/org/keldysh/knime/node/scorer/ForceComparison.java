package org.keldysh.knime.node.scorer;

import java.util.Locale;

import org.keldysh.knime.picture.ParityPicture;
import org.keldysh.knime.port.Pictures;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.learning.score.ForceScore;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject;

/** Table and picture of the errors of a network. */
final class ForceComparison {

    static final DataTableSpec METRICS = TableLayout.of(LatticeColumn.CONFIGURATIONS, LatticeColumn.SITES,
        LatticeColumn.DENSITY_RMSE, LatticeColumn.DENSITY_MAXIMUM_ERROR, LatticeColumn.FORCE_RMSE,
        LatticeColumn.FORCE_R2);

    private static final NodeLogger LOGGER = NodeLogger.getLogger(ForceComparison.class);

    private final PredictedPairs m_pairs;

    private final ForceScore m_density;

    private final ForceScore m_force;

    /** Forces are scored as they are: with a coupling of 1, what is said of the density holds for the force itself. */
    ForceComparison(final PredictedPairs pairs) {
        m_pairs = pairs;
        m_density = ForceScore.of(1, pairs.exactDensities(), pairs.predictedDensities());
        m_force = ForceScore.of(1, pairs.exactForces(), pairs.predictedForces());
    }

    PortObject[] create(final ExecutionContext context) {
        LOGGER.info(String.format(Locale.ROOT, "RMSE of the density %.2e, R2 of the force %.6f, %d sites",
            m_density.rmseDensity(), m_force.r2Force(), m_density.sites()));
        return new PortObject[]{metrics(context), Pictures.port(ParityPicture.draw(m_pairs.exactForces(),
            m_pairs.predictedForces(), m_force.r2Force(), m_force.rmseForce()))};
    }

    private BufferedDataTable metrics(final ExecutionContext context) {
        final BufferedDataContainer container = context.createDataContainer(METRICS);
        container.addRowToTable(new DefaultRow("All", new IntCell(m_pairs.exactDensities().size()),
            new IntCell(m_density.sites()), new DoubleCell(m_density.rmseDensity()),
            new DoubleCell(m_density.maxErrorDensity()), new DoubleCell(m_force.rmseForce()),
            Cells.numberOrMissing(m_force.r2Force())));
        container.close();
        return container.getTable();
    }
}
