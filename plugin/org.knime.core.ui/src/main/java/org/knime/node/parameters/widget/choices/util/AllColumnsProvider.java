package org.knime.node.parameters.widget.choices.util;

import java.util.List;
import java.util.stream.Collectors;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;

/** Makes a list of all columns of an input. */
public class AllColumnsProvider implements ColumnChoicesProvider, InputTableIndexHolder {

    @Override
    public List<DataColumnSpec> columnChoices(final NodeParametersInput input) {
        return input.getInTableSpec(getInputTableIndex()).stream().flatMap(spec -> spec.stream())
            .collect(Collectors.toList());
    }
}
