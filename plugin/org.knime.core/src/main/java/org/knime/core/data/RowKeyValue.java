package org.knime.core.data;

/** Something that can tell the key of a row. */
public interface RowKeyValue {

    /** @return the key as text */
    String getString();
}
