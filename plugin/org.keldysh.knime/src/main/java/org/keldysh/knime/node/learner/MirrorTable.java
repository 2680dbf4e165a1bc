package org.keldysh.knime.node.learner;

import java.util.List;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.learning.train.MirrorScore;
import org.keldysh.learning.train.MirrorUse;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Table of what mirror images are worth. */
final class MirrorTable {

    static final DataTableSpec SPEC = TableLayout.of(LatticeColumn.MIRROR_IMAGES, LatticeColumn.SITES,
        LatticeColumn.DENSITY_RMSE, LatticeColumn.RELATIVE_RMSE, LatticeColumn.FORCE_R2);

    private static final String SHOWN = "shown in the training";

    private static final String NOT_SHOWN = "not used";

    private MirrorTable() {
    }

    /**
     * @param scores the first one is that of the network as it was trained; may be empty
     * @param shown whether mirror images were shown to that network
     * @param context makes the table
     * @return one row for each score
     */
    static BufferedDataTable table(final List<MirrorScore> scores, final boolean shown, final ExecutionContext context) {
        final BufferedDataContainer container = context.createDataContainer(SPEC);
        for (final MirrorScore mirror : scores) {
            final ForceScore score = mirror.score();
            container.addRowToTable(
                new DefaultRow("Row" + container.size(), new StringCell(title(mirror.use(), shown)), new IntCell(score.sites()),
                    new DoubleCell(score.rmseDensity()),
                    Cells.numberOrMissing(score.rmseDensity() / scores.get(0).score().rmseDensity()),
                    Cells.numberOrMissing(score.r2Force())));
        }
        container.close();
        return container.getTable();
    }

    private static String title(final MirrorUse use, final boolean shown) {
        return switch (use) {
            case AS_TRAINED -> shown ? SHOWN : NOT_SHOWN;
            case AVERAGED_OVER_REFLECTIONS -> "averaged over reflections";
            case AVERAGED_OVER_PARTICLES_AND_HOLES -> "averaged over reflections, particles and holes";
            case TRAINED_THE_OTHER_WAY -> shown ? NOT_SHOWN : SHOWN;
        };
    }
}
