package org.keldysh.benchmarks;

/** How forces are computed, or a part of it. */
public enum Method {
    /** One inverse of the whole matrix, at one energy, by LAPACK. */
    DENSE_INVERSE("dense inverse"),
    /** All energies of a force evaluation by inverses of the whole matrix. */
    DENSE_EVALUATION("dense"),
    /** Force evaluation by recursive Green's functions. */
    RECURSIVE("recursive"),
    /** Force evaluation by a force network. */
    NETWORK("network");

    private final String m_text;

    Method(final String text) {
        m_text = text;
    }

    /** @return name for a reader */
    public String text() {
        return m_text;
    }
}
