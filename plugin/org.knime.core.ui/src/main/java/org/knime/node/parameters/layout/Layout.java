package org.knime.node.parameters.layout;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Puts a field into a part of the dialog. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Layout {

    /** @return the part */
    Class<?> value();
}
