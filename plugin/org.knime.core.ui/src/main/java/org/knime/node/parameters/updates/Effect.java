package org.knime.node.parameters.updates;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows or enables a field only under a condition. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Effect {

    /** @return the condition */
    Class<? extends EffectPredicateProvider> predicate();

    /** @return what happens under the condition */
    EffectType type();

    /** What happens to a field. */
    enum EffectType {
            /** It can be changed. */
            ENABLE,
            /** It cannot be changed. */
            DISABLE,
            /** It is shown. */
            SHOW,
            /** It is not shown. */
            HIDE
    }
}
