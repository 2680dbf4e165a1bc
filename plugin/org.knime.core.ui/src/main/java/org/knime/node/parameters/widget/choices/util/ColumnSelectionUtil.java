package org.knime.node.parameters.widget.choices.util;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.node.parameters.NodeParametersInput;

/** Finds columns that suit as defaults. */
public final class ColumnSelectionUtil {

    private ColumnSelectionUtil() {
    }

    /**
     * @param input what is known about the node
     * @param index which input
     * @param valueClasses what the columns can be read as, at least one of these
     * @return the columns that can
     */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(final NodeParametersInput input, final int index,
        final Class<? extends DataValue>... valueClasses) {
        return input.getInTableSpec(index).map(spec -> getCompatibleColumns(spec, valueClasses)).orElse(List.of());
    }

    /**
     * @param spec a table
     * @param valueClasses what the columns can be read as, at least one of these
     * @return the columns that can
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<DataColumnSpec> getCompatibleColumns(final DataTableSpec spec,
        final Class<? extends DataValue>... valueClasses) {
        return spec.stream().filter(column -> Arrays.stream(valueClasses).anyMatch(column.getType()::isCompatible))
            .collect(Collectors.toList());
    }

    /**
     * @param spec a table
     * @param valueClasses what the column can be read as, at least one of these
     * @return the first column that can
     */
    @SafeVarargs
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(final DataTableSpec spec,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(spec, valueClasses).stream().findFirst();
    }
}
