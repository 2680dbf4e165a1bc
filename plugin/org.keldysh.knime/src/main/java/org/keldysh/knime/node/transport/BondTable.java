package org.keldysh.knime.node.transport;

import java.util.List;

import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.negf.BondCurrents;
import org.keldysh.physics.negf.BondCurrents.Bond;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** The output table of bond currents, one row per configuration and bond, while it is being filled. */
final class BondTable {

    /** The columns. */
    static final DataTableSpec SPEC = TableLayout.of(LatticeColumn.SOURCE_ROW, LatticeColumn.LEFT_POTENTIAL,
        LatticeColumn.RIGHT_POTENTIAL, LatticeColumn.TEMPERATURE, LatticeColumn.FROM_X, LatticeColumn.FROM_Y, LatticeColumn.TO_X,
        LatticeColumn.TO_Y, LatticeColumn.MIDDLE_X, LatticeColumn.MIDDLE_Y, LatticeColumn.BOND_CURRENT);

    private final BufferedDataContainer m_container;

    BondTable(final ExecutionContext context) {
        m_container = context.createDataContainer(SPEC);
    }

    void add(final LatticeRow row, final BondCurrents currents) {
        final List<Bond> bonds = currents.bonds();
        for (int b = 0; b < bonds.size(); b++) {
            m_container.addRowToTable(row(row.key() + "_" + b, row, bonds.get(b)));
        }
    }

    private static DataRow row(final String key, final LatticeRow row, final Bond bond) {
        final SquareLattice lattice = row.device().lattice();
        final int x = lattice.x(bond.from());
        final int y = lattice.y(bond.from());
        final boolean along = lattice.x(bond.to()) > x;
        return new DefaultRow(key, new StringCell(row.key()), new DoubleCell(row.device().leftPotential()),
            new DoubleCell(row.device().rightPotential()), new DoubleCell(row.device().temperature()), new IntCell(x),
            new IntCell(y), new IntCell(lattice.x(bond.to())), new IntCell(lattice.y(bond.to())),
            new DoubleCell(along ? x + 0.5 : x), new DoubleCell(along ? y : y + 0.5), new DoubleCell(bond.current()));
    }

    BufferedDataTable close() {
        m_container.close();
        return m_container.getTable();
    }
}
