package org.knime.core.data;

/** A value that can be read as a 32-bit integer. */
public interface IntValue extends DataValue {

    /** @return the integer */
    int getIntValue();
}
