package org.knime.node.parameters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows a field or a section only to users who want to see everything. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Advanced {
}
