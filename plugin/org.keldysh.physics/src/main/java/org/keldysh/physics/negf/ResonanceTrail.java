package org.keldysh.physics.negf;

/**
 * Search for one narrow level. Near a level that dominates site i, 1/G_ii(E) = (E - epsilon + i gamma/2)/w is linear, so that its
 * values tell where the level is, the better the closer they are (see {@link LevelFit}).
 */
final class ResonanceTrail {

    /**
     * A probe at distance d from a level of width gamma shows everything else larger by d^2/gamma in comparison: this fraction of
     * the level's weight is tolerated, as long as the weight's error of the same size does no harm.
     */
    private static final double BACKGROUND = 0.01;

    /** By how much the weights of a level may miss their sum: as far as its position is uncertain, and if it is exact. */
    private static final double WELL_LOCATED = 0.15;

    private static final double ISOLATED = 0.5;

    /** Closer to a level than this part of its width there is nothing new to be seen. */
    private static final double TOO_CLOSE = 0.1;

    /** Whether the search goes on, has found its level, or has lost it. */
    enum State {
        OPEN, FOUND, LOST
    }

    private final int m_site;

    private final double m_low;

    private final double m_gap;

    private final boolean m_heavy;

    private final Resonance m_resonance;

    private State m_state = State.OPEN;

    private double m_energy;

    private final LevelFit m_fit;

    /**
     * @param hint where to begin
     * @param heavy whether the level must be located to a fraction of its width, as an error of its weight would do harm
     * @param resonance filled when the level is found
     */
    ResonanceTrail(final LevelHints.Hint hint, final boolean heavy, final Resonance resonance) {
        m_site = hint.site();
        m_low = hint.low();
        m_gap = hint.gap();
        m_heavy = heavy;
        m_resonance = resonance;
        m_energy = hint.energy();
        m_fit = hint.fit();
    }

    State state() {
        return m_state;
    }

    /** @return where to compute Green's functions next */
    double energy() {
        return m_energy;
    }

    /** @return the level, once it is found; until then a buffer */
    Resonance resonance() {
        return m_resonance;
    }

    /** Takes one step with the Green's functions at {@link #energy()}. */
    void step(final int lane, final GreenFunctions green, final Deflation deflation) {
        final double re = green.m_diagonalRe[m_site][lane] - deflation.greenRe(m_energy, m_site);
        final double im = green.m_diagonalIm[m_site][lane] - deflation.greenIm(m_energy, m_site);
        final double norm = re * re + im * im;
        m_fit.add(m_energy, re / norm);
        if (!m_fit.fit(m_low, m_low + m_gap)) {
            m_state = State.LOST;
            return;
        }
        final double level = m_fit.level();
        final double distance = Math.abs(m_energy - level);
        final double width = -2 * im / norm * m_fit.residue();
        if (!(width > 0 && width < m_gap)) {
            m_state = State.LOST;
        } else if (isNear(distance, width) && isLevel(level, width, lane, green)) {
            m_state = State.FOUND;
        } else if (distance > TOO_CLOSE * width) {
            m_energy = level;
        } else {
            m_state = State.LOST;
        }
    }

    /**
     * The weights of a level add up to 1, or to 2 for two levels that symmetry keeps together, if it was located well. Those of a
     * broad one contain what lies around.
     */
    private boolean isLevel(final double level, final double width, final int lane, final GreenFunctions green) {
        m_resonance.set(level, width, m_energy, lane, green);
        final double norm = m_resonance.norm();
        final double deviation = Math.min(Math.abs(norm - 1), Math.abs(norm - 2));
        return deviation < (Math.abs(m_energy - level) < 0.5 * width ? ISOLATED : WELL_LOCATED);
    }

    private boolean isNear(final double distance, final double width) {
        return distance < 0.5 * width || !m_heavy && distance * distance < BACKGROUND * width * m_fit.residue();
    }
}
