package org.knime.node.parameters.widget.choices;

import java.util.List;
import java.util.stream.Collectors;

import org.knime.node.parameters.NodeParametersInput;

/**
 * Makes a list of constants.
 *
 * @param <E> the class of the constants
 */
public non-sealed interface EnumChoicesProvider<E extends Enum<E>> extends ChoicesStateProvider<EnumChoice<E>> {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /**
     * @param input what is known about the node
     * @return the constants
     */
    default List<E> choices(final NodeParametersInput input) {
        throw new IllegalStateException("Either choices or computeState has to be implemented.");
    }

    @Override
    default List<EnumChoice<E>> computeState(final NodeParametersInput input) {
        return choices(input).stream().map(EnumChoice::fromEnumConst).collect(Collectors.toList());
    }
}
