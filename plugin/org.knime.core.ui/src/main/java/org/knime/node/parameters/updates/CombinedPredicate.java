package org.knime.node.parameters.updates;

import java.util.List;

/** A condition made from others. */
record CombinedPredicate(String operator, List<EffectPredicate> parts) implements EffectPredicate {

    CombinedPredicate(final String operator, final EffectPredicate... parts) {
        this(operator, List.of(parts));
    }
}
