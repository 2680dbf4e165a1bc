package org.knime.core.data;

/** A value that can be read as a double-precision number. */
public interface DoubleValue extends DataValue {

    /** @return the number */
    double getDoubleValue();
}
