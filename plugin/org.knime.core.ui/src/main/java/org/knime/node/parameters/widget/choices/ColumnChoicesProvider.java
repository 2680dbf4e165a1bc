package org.knime.node.parameters.widget.choices;

import java.util.List;
import java.util.stream.Collectors;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;

/** Makes a list of columns. */
public interface ColumnChoicesProvider extends TypedStringChoicesProvider {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /**
     * @param input what is known about the node
     * @return the columns
     */
    default List<DataColumnSpec> columnChoices(final NodeParametersInput input) {
        throw new IllegalStateException("Either columnChoices or computeState has to be implemented.");
    }

    @Override
    default List<TypedStringChoice> computeState(final NodeParametersInput input) {
        return columnChoices(input).stream().map(TypedStringChoice::fromColSpec).collect(Collectors.toList());
    }
}
