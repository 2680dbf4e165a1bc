package org.keldysh.benchmarks;

/** Where a time comes from. */
public enum Origin {
    /** By the clock. */
    MEASURED("measured"),
    /** A measured inverse times the number of energies. */
    MULTIPLIED("inverse x energies"),
    /** From smaller lattices by a power law. */
    EXTRAPOLATED("extrapolated");

    private final String m_text;

    Origin(final String text) {
        m_text = text;
    }

    /** @return name for a reader */
    public String text() {
        return m_text;
    }
}
