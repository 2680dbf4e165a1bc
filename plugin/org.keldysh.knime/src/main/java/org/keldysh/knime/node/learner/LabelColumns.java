package org.keldysh.knime.node.learner;

import org.keldysh.knime.table.FieldColumn;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.core.data.DataTableSpec;

/**
 * The columns to read, the same in all tables.
 *
 * @param displacement name of the column with Q; empty if it is not known
 * @param density name of the column with n; empty if it is not known
 */
record LabelColumns(String displacement, String density) {

    /**
     * @param table the first table, in whose columns to look for what the user has not chosen
     * @param parameters the user's choice
     * @return the columns
     */
    static LabelColumns of(final DataTableSpec table, final ForceNetworkLearnerNodeParameters parameters) {
        return new LabelColumns(name(table, parameters.m_displacementColumn, LatticeColumn.DISPLACEMENT),
            name(table, parameters.m_densityColumn, LatticeColumn.DENSITY));
    }

    private static String name(final DataTableSpec table, final String chosen, final LatticeColumn expected) {
        return chosen.isEmpty() ? FieldColumn.guess(table, expected).orElse("") : chosen;
    }
}
