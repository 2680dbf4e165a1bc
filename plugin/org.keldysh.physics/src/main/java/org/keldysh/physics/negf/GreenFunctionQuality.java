package org.keldysh.physics.negf;

/** How accurate Green's functions are: what is faster has fewer digits. */
enum GreenFunctionQuality {

    /**
     * Single precision, spectral functions of the leads by a quadratic form: about 5 digits away from levels; near a level that is
     * narrower than 1e-4 or so no more than its position. Above the real axis, by more than 0.1, 7 digits.
     */
    SINGLE(Precision.SINGLE, true),

    /**
     * Double precision, spectral functions of the leads by a quadratic form, which without a bath takes half the time of a chain of
     * products. Deep in an insulator it has more digits than the chain, but where the left part of the sample alone has a level of
     * width w at this energy, it has only a relative accuracy of 1e-16/w.
     */
    DOUBLE(Precision.DOUBLE, true),

    /** Double precision, spectral functions of the leads by a chain of products. */
    FULL(Precision.DOUBLE, false);

    /** From this tolerance on the accuracy of the quadratic form is enough. */
    private static final double LOOSE = 1e-6;

    private final Precision m_precision;

    private final boolean m_localWeights;

    GreenFunctionQuality(final Precision precision, final boolean localWeights) {
        m_precision = precision;
        m_localWeights = localWeights;
    }

    /** @return the fastest in double precision that lets densities have a tolerance */
    static GreenFunctionQuality forTolerance(final double tolerance) {
        return tolerance >= LOOSE ? DOUBLE : FULL;
    }

    Precision precision() {
        return m_precision;
    }

    /** @return whether the spectral functions of the leads come from what the leads do to each column, if there is no bath */
    boolean hasLocalWeights() {
        return m_localWeights;
    }
}
