package org.keldysh.knime.table;

/** Work that belongs to a row of a table. */
public interface KeyedRow {

    /** @return the row key, for messages */
    String key();
}
