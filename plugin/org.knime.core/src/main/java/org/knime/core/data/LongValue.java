package org.knime.core.data;

/** A value that can be read as a 64-bit integer. */
public interface LongValue extends DataValue {

    /** @return the integer */
    long getLongValue();
}
