package org.keldysh.knime.table;

import java.util.ArrayList;
import java.util.List;

import org.keldysh.physics.observable.SampleMean;
import org.keldysh.physics.observable.TransitionEnsemble;
import org.keldysh.physics.observable.WallVelocity;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.DoubleCell;

/** Statistics of the transition from insulator to metal as table cells. */
public final class TransitionCells {

    private TransitionCells() {
    }

    /** @return the columns */
    public static List<LatticeColumn> columns() {
        return List.of(LatticeColumn.SWITCHED_SHARE, LatticeColumn.SWITCHED_SHARE_LOWER, LatticeColumn.SWITCHED_SHARE_UPPER,
            LatticeColumn.BREAKDOWN_SHARE, LatticeColumn.VELOCITY, LatticeColumn.VELOCITY_ERROR, LatticeColumn.NUCLEATION_TIME,
            LatticeColumn.NUCLEATION_TIME_ERROR, LatticeColumn.ROUGHNESS, LatticeColumn.ROUGHNESS_ERROR,
            LatticeColumn.METALLIC_FRACTION, LatticeColumn.METALLIC_FRACTION_ERROR);
    }

    /**
     * @param ensemble the statistics
     * @return one cell for each of the columns, missing where nothing is known
     */
    public static List<DataCell> of(final TransitionEnsemble ensemble) {
        final List<DataCell> cells = new ArrayList<>(List.of(new DoubleCell(ensemble.switched().share()),
            new DoubleCell(ensemble.switched().lower()), new DoubleCell(ensemble.switched().upper()),
            new DoubleCell(ensemble.breakdown().share()),
            Cells.numberOrMissing(ensemble.velocity().map(WallVelocity::velocity).orElse(Double.NaN)),
            Cells.numberOrMissing(ensemble.velocity().map(WallVelocity::standardError).orElse(Double.NaN))));
        addMean(cells, ensemble.nucleationTime());
        addMean(cells, ensemble.roughness());
        addMean(cells, ensemble.metallicFraction());
        return cells;
    }

    private static void addMean(final List<DataCell> cells, final SampleMean mean) {
        cells.add(Cells.numberOrMissing(mean.mean()));
        cells.add(Cells.numberOrMissing(mean.standardError()));
    }
}
