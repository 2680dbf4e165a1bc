package org.keldysh.knime.table;

import org.keldysh.physics.force.Forces;
import org.knime.core.data.DataCell;

/** The columns for an answer of a force field, and its cells. */
public final class ForceCells {

    private static final LatticeColumn[] COLUMNS = {LatticeColumn.DENSITY, LatticeColumn.ELECTRONIC_FORCE,
        LatticeColumn.FORCE, LatticeColumn.CURRENT, LatticeColumn.DENSITY_ERROR};

    private ForceCells() {
    }

    /** @return the columns, in order */
    public static LatticeColumn[] columns() {
        return COLUMNS.clone();
    }

    /**
     * @param forces answer of a force field, copied
     * @return one cell for each column; current and error are missing if the force field does not know them
     */
    public static DataCell[] of(final Forces forces) {
        return new DataCell[]{Cells.field(forces.density()), Cells.field(forces.electronicForce()),
            Cells.field(forces.totalForce()), Cells.numberOrMissing(forces.current()),
            Cells.numberOrMissing(forces.densityError())};
    }
}
