package org.knime.core.data;

/** A value that is not there. */
public interface MissingValue extends DataValue {

    /** @return why the value is missing, or {@code null} when nothing is known about it */
    String getError();
}
