package org.keldysh.knime.node.learner;

import java.util.List;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.learning.train.EpochMetrics;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Table of the epochs of a training. */
final class TrainingHistory {

    static final DataTableSpec SPEC = TableLayout.of(LatticeColumn.MEMBER, LatticeColumn.EPOCH, LatticeColumn.TRAINING_LOSS,
        LatticeColumn.VALIDATION_RMSE, LatticeColumn.VALIDATION_R2);

    private TrainingHistory() {
    }

    static BufferedDataTable table(final List<EpochMetrics> history, final ExecutionContext context) {
        final BufferedDataContainer container = context.createDataContainer(SPEC);
        for (final EpochMetrics epoch : history) {
            container.addRowToTable(new DefaultRow(epoch.member() + "_" + epoch.epoch(), new IntCell(epoch.member()), new IntCell(epoch.epoch()),
                new DoubleCell(epoch.trainingLoss()), Cells.numberOrMissing(epoch.validationRmse()),
                Cells.numberOrMissing(epoch.validationR2())));
        }
        container.close();
        return container.getTable();
    }
}
