package org.keldysh.knime.table;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.collection.ListDataValue;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;

/** Offers the columns of an input table that hold lattice fields. */
public abstract class FieldColumnChoices extends CompatibleColumnsProvider {

    private final int m_port;

    /** @param port index of the input table among the input ports, from 0 */
    protected FieldColumnChoices(final int port) {
        super(ListDataValue.class);
        m_port = port;
    }

    @Override
    public final int getInputTableIndex() {
        return m_port;
    }

    @Override
    public final boolean isIncluded(final DataColumnSpec column) {
        return FieldColumn.isField(column);
    }

    /**
     * @param input what the dialog knows
     * @param port index of the input table among the input ports, from 0
     * @param preferred names to look for, the best one first
     * @return the column to start with, empty if the table is not known yet
     */
    public static String initial(final NodeParametersInput input, final int port, final LatticeColumn... preferred) {
        return input.getInPortSpec(port).filter(DataTableSpec.class::isInstance).map(DataTableSpec.class::cast)
            .flatMap(table -> FieldColumn.guess(table, preferred)).orElse("");
    }

    /** Choices from the first input port. */
    public static final class OfFirstPort extends FieldColumnChoices {

        OfFirstPort() {
            super(0);
        }
    }

    /** Choices from the second input port. */
    public static final class OfSecondPort extends FieldColumnChoices {

        OfSecondPort() {
            super(1);
        }
    }

    /** Choices from the third input port. */
    public static final class OfThirdPort extends FieldColumnChoices {

        OfThirdPort() {
            super(2);
        }
    }
}
