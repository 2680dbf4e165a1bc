package org.keldysh.physics.negf;

/** How accurate the spectral functions of the leads are: what is faster has fewer digits. */
enum GreenFunctionQuality {

    /**
     * Spectral functions by a quadratic form, which without a bath takes half the time of a chain of products. Deep in an insulator
     * it has more digits than the chain, but where the left part of the sample alone has a level of width w at this energy, it has
     * only a relative accuracy of 1e-16/w.
     */
    FAST(true),

    /** Spectral functions by a chain of products. */
    FULL(false);

    /** From this tolerance on the accuracy of the quadratic form is enough. */
    private static final double LOOSE = 1e-6;

    private final boolean m_localWeights;

    GreenFunctionQuality(final boolean localWeights) {
        m_localWeights = localWeights;
    }

    /** @return the fastest that lets densities have a tolerance */
    static GreenFunctionQuality forTolerance(final double tolerance) {
        return tolerance >= LOOSE ? FAST : FULL;
    }

    /** @return whether the spectral functions of the leads come from what the leads do to each column, if there is no bath */
    boolean hasLocalWeights() {
        return m_localWeights;
    }
}
