package org.knime.node.parameters.updates;

/** A condition on fields of the dialog. */
public interface EffectPredicate {

    /**
     * @param other another condition
     * @return that both hold
     */
    default EffectPredicate and(final EffectPredicate other) {
        return new CombinedPredicate("and", this, other);
    }

    /**
     * @param other another condition
     * @return that at least one of both holds
     */
    default EffectPredicate or(final EffectPredicate other) {
        return new CombinedPredicate("or", this, other);
    }

    /** @return that this does not hold */
    default EffectPredicate negate() {
        return new CombinedPredicate("not", this);
    }
}
