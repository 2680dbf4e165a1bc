package org.knime.core.data;

/** A value that can be read as text. */
public interface StringValue extends DataValue {

    /** @return the text, never {@code null} */
    String getStringValue();
}
