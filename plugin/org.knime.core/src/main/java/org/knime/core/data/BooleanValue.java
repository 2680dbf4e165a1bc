package org.knime.core.data;

/** A value that can be read as a truth value. */
public interface BooleanValue extends DataValue {

    /** @return the truth value */
    boolean getBooleanValue();
}
