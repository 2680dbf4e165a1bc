package org.knime.node.parameters.updates;

import java.util.function.Predicate;

import org.knime.node.parameters.NodeParametersInput;

/** Makes a condition on fields of the dialog. */
@FunctionalInterface
public interface EffectPredicateProvider {

    /**
     * @param fields gives access to the fields
     * @return the condition
     */
    EffectPredicate init(PredicateInitializer fields);

    /**
     * @param predicates conditions
     * @return that all of them hold
     */
    default EffectPredicate and(final EffectPredicate... predicates) {
        return new CombinedPredicate("and", predicates);
    }

    /**
     * @param predicates conditions
     * @return that at least one of them holds
     */
    default EffectPredicate or(final EffectPredicate... predicates) {
        return new CombinedPredicate("or", predicates);
    }

    /**
     * @param predicate a condition
     * @return that it does not hold
     */
    default EffectPredicate not(final EffectPredicate predicate) {
        return new CombinedPredicate("not", predicate);
    }

    /** Gives access to the fields that conditions are about. */
    interface PredicateInitializer {

        /**
         * @param reference names a text field
         * @return the field
         */
        StringReference getString(Class<? extends ParameterReference<String>> reference);

        /**
         * @param reference names a field that is true or false
         * @return the field
         */
        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        /**
         * @param reference names a field with one of several constants
         * @param <E> the class of the constants
         * @return the field
         */
        <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference);

        /**
         * @param predicate decides from what is known about the node
         * @return a condition that does not depend on fields
         */
        EffectPredicate getConstant(Predicate<NodeParametersInput> predicate);

        /** @return a condition that never holds */
        default EffectPredicate never() {
            return getConstant(input -> false);
        }

        /** @return a condition that always holds */
        default EffectPredicate always() {
            return getConstant(input -> true);
        }

        /**
         * @param provider makes a condition
         * @return the condition
         */
        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> provider);

        /**
         * @param provider makes a condition
         * @return the condition
         */
        EffectPredicate getPredicate(EffectPredicateProvider provider);

        /** A text field. */
        interface StringReference {

            /**
             * @param value a text
             * @return that the field holds this text
             */
            EffectPredicate isEqualTo(String value);

            /**
             * @param pattern a regular expression
             * @return that the text in the field matches it
             */
            EffectPredicate matchesPattern(String pattern);
        }

        /** A field that is true or false. */
        interface BooleanReference {

            /** @return that it is true */
            EffectPredicate isTrue();

            /** @return that it is false */
            EffectPredicate isFalse();
        }

        /**
         * A field with one of several constants.
         *
         * @param <E> the class of the constants
         */
        interface EnumReference<E extends Enum<E>> {

            /**
             * @param values some of the constants
             * @return that the field holds one of them
             */
            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }
    }
}
