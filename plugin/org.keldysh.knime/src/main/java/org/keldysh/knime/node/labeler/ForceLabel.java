package org.keldysh.knime.node.labeler;

import java.util.stream.Stream;

import org.keldysh.knime.table.ForceCells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.negf.NegfResult;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;

/**
 * What is computed for a row.
 *
 * @param forces density and forces
 * @param result what they rest on
 */
record ForceLabel(Forces forces, NegfResult result) {

    /** @return the columns, in order */
    static LatticeColumn[] columns() {
        return Stream.concat(Stream.of(ForceCells.columns()), Stream.of(LatticeColumn.UNDEFINED_SITES, LatticeColumn.ENERGIES,
            LatticeColumn.SUM_RULE_RESIDUAL, LatticeColumn.CURRENT_RESIDUAL)).toArray(LatticeColumn[]::new);
    }

    /** @return one cell for each column */
    DataCell[] cells() {
        return Stream.concat(Stream.of(ForceCells.of(forces)), Stream.of(new IntCell(result.undefinedSites().length),
            new IntCell(result.energies()), new DoubleCell(result.residuals().sumRule()),
            new DoubleCell(result.residuals().currents()))).toArray(DataCell[]::new);
    }
}
