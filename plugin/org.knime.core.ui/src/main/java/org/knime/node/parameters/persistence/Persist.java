package org.knime.node.parameters.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stores a field under another key than its name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Persist {

    /** @return the key, empty for the name of the field */
    String configKey() default "";

    /** @return whether flow variables cannot control the field; the key then ends in {@code _Internals} */
    boolean hidden() default false;
}
