package org.knime.node.parameters.widget.choices.util;

import java.util.List;
import java.util.stream.Collectors;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;

/** Makes a list of some of the columns of an input. */
public interface FilteredInputTableColumnsProvider extends InputTableIndexHolder, ColumnChoicesProvider {

    @Override
    default List<DataColumnSpec> columnChoices(final NodeParametersInput input) {
        return input.getInTableSpec(getInputTableIndex()).stream().flatMap(spec -> spec.stream())
            .filter(this::isIncluded).collect(Collectors.toList());
    }

    /**
     * @param column a column
     * @return whether it is in the list
     */
    boolean isIncluded(DataColumnSpec column);
}
