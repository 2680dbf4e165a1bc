package org.keldysh.physics.negf;

/**
 * Secant search for one narrow level. Near a level that dominates site i, 1/G_ii(E) = (E - epsilon + i gamma/2)/w is linear, so
 * that its value and slope tell where the level is.
 */
final class ResonanceTrail {

    /**
     * A probe at distance d from a level of width gamma shows everything else larger by d^2/gamma in comparison: this fraction of
     * the level's weight is tolerated, as long as the weight's error of the same size does no harm.
     */
    private static final double BACKGROUND = 0.01;

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

    private double m_residue;

    private double m_previousEnergy = Double.NaN;

    private double m_previousInverse;

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
        m_residue = hint.residue();
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
    void step(final int lane, final GreenFunctions green) {
        final double re = green.m_diagonalRe[m_site][lane];
        final double im = green.m_diagonalIm[m_site][lane];
        final double norm = re * re + im * im;
        final double inverse = re / norm;
        if (!Double.isNaN(m_previousEnergy)) {
            m_residue = (m_energy - m_previousEnergy) / (inverse - m_previousInverse);
        }
        final double level = m_energy - inverse * m_residue;
        final double width = -2 * im / norm * m_residue;
        if (!(m_residue > 0 && width > 0 && width < m_gap)) {
            m_state = State.LOST;
        } else if (isNear(Math.abs(m_energy - level), width)) {
            m_resonance.set(level, width, m_energy, lane, green);
            m_state = State.FOUND;
        } else if (level > m_low && level < m_low + m_gap) {
            m_previousEnergy = m_energy;
            m_previousInverse = inverse;
            m_energy = level;
        } else {
            m_state = State.LOST;
        }
    }

    private boolean isNear(final double distance, final double width) {
        return distance < 0.5 * width || !m_heavy && distance * distance < BACKGROUND * width * m_residue;
    }
}
