package org.keldysh.knime.exchange;

/** What an array holds, and in which Java array its values are. */
public enum ArrayKind {
    /** Double precision numbers, {@code double[]}. */
    NUMBER(double[].class),
    /** Integers of up to 32 bits, {@code int[]}. */
    INTEGER(int[].class),
    /** Integers of up to 64 bits, {@code long[]}. */
    LONG(long[].class),
    /** Texts, {@code String[]}. */
    TEXT(String[].class);

    private final Class<?> m_type;

    ArrayKind(final Class<?> type) {
        m_type = type;
    }

    /**
     * @param values an array
     * @return what it holds
     * @throws IllegalArgumentException if it is no such array
     */
    static ArrayKind of(final Object values) {
        for (final ArrayKind kind : values()) {
            if (kind.m_type.isInstance(values)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Arrays of " + values.getClass().getSimpleName() + " cannot be exchanged.");
    }
}
