package org.knime.node.parameters.updates;

import java.util.function.Supplier;

import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes something that the dialog shows.
 *
 * @param <S> the class of what is computed
 */
public interface StateProvider<S> {

    /** @param initializer is told when to compute and from what */
    void init(StateProviderInitializer initializer);

    /**
     * @param input what is known about the node
     * @return what the dialog shows
     */
    S computeState(NodeParametersInput input);

    /** Is told when to compute and from what. */
    interface StateProviderInitializer {

        /**
         * @param reference names a field whose changes start the computation
         * @param <T> the class of the field
         * @return its value
         */
        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> reference);

        /**
         * @param reference names a field whose changes do not start the computation
         * @param <T> the class of the field
         * @return its value
         */
        <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> reference);

        /**
         * @param reference names a field whose changes start the computation
         * @param <T> the class of the field
         */
        <T> void computeOnValueChange(Class<? extends ParameterReference<T>> reference);

        /** Starts the computation before the dialog opens. */
        void computeBeforeOpenDialog();

        /** Starts the computation after the dialog has opened. */
        void computeAfterOpenDialog();
    }
}
