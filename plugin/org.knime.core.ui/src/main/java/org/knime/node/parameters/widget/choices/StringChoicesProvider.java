package org.knime.node.parameters.widget.choices;

import java.util.List;
import java.util.stream.Collectors;

import org.knime.node.parameters.NodeParametersInput;

/** Makes a list of texts. */
public non-sealed interface StringChoicesProvider extends ChoicesStateProvider<StringChoice> {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /**
     * @param input what is known about the node
     * @return the texts
     */
    default List<String> choices(final NodeParametersInput input) {
        throw new IllegalStateException("Either choices or computeState has to be implemented.");
    }

    @Override
    default List<StringChoice> computeState(final NodeParametersInput input) {
        return choices(input).stream().map(StringChoice::fromId).collect(Collectors.toList());
    }
}
