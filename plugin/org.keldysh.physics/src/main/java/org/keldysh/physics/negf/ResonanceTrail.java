package org.keldysh.physics.negf;

/**
 * Search for one narrow level. Near a level that dominates site i, 1/G_ii(E) = (E - epsilon + i gamma/2)/w is linear, so that its
 * values tell where the level is, the better the closer they are (see {@link LevelFit}).
 */
final class ResonanceTrail {

    /** By how much the weights of a level may miss their sum: as far as its position is uncertain, and if it is exact. */
    private static final double WELL_LOCATED = 0.15;

    private static final double ISOLATED = 0.5;

    /** Part of the sum of the weights that may come from what lies around the level, for the sum to be trusted more than them. */
    private static final double ALONE = 0.01;

    /** Closer to a level than this part of its width there is nothing new to be seen. */
    private static final double TOO_CLOSE = 0.1;

    /** The distance from a level that is narrower than this would drown in round-off, were the probe not set beside it. */
    private static final double NARROW = 1e-10;

    /** Whether the search goes on, has found its level, or has lost it. */
    enum State {
        OPEN, FOUND, LOST
    }

    private final int m_site;

    private final double m_low;

    private final double m_gap;

    private final double m_inexactness;

    private final Resonance m_resonance;

    private State m_state = State.OPEN;

    private double m_energy;

    private final LevelFit m_fit;

    /**
     * @param hint where to begin
     * @param inexactness part of the level's weight that may be wrong
     * @param resonance filled when the level is found
     */
    ResonanceTrail(final LevelHints.Hint hint, final double inexactness, final Resonance resonance) {
        m_site = hint.site();
        m_low = hint.low();
        m_gap = hint.gap();
        m_inexactness = inexactness;
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
        final double all = deflation.spectralFunction(m_energy, green, m_site, lane);
        final double norm = re * re + all * all / 4;
        m_fit.add(m_energy, re / norm);
        if (!m_fit.fit(m_low, m_low + m_gap)) {
            m_state = State.LOST;
            return;
        }
        final double level = m_fit.level();
        final double distance = Math.abs(m_energy - level);
        final double width = all / norm * m_fit.residue();
        if (!(width > 0 && width < m_gap)) {
            m_state = State.LOST;
        } else if (isNear(distance, width) && isLevel(level, width, lane, green)) {
            m_state = State.FOUND;
        } else if (distance > TOO_CLOSE * width) {
            m_energy = width < NARROW ? level + 0.5 * farthest(width) : level;
        } else {
            m_state = State.LOST;
        }
    }

    /**
     * The weights of a level add up to 1, or to 2 for two levels that symmetry keeps together, if it was located well. Those of a
     * broad one contain what lies around; those of a very narrow one suffer from the round-off of its distance, so that their sum
     * is set right.
     */
    private boolean isLevel(final double level, final double width, final int lane, final GreenFunctions green) {
        m_resonance.set(level, width, m_energy, lane, green);
        final double distance = Math.abs(m_energy - level);
        final double norm = m_resonance.norm();
        final int levels = norm < 1.5 ? 1 : 2;
        if (m_resonance.sites() * (distance + width) < ALONE) {
            m_resonance.scale(levels / norm);
        }
        return Math.abs(norm - levels) < (distance < 0.5 * width ? ISOLATED : WELL_LOCATED);
    }

    private boolean isNear(final double distance, final double width) {
        return distance < Math.max(0.5 * width, farthest(width));
    }

    /**
     * A probe at distance d from a level of width gamma and weight w shows everything else larger by d^2/(gamma w) in comparison.
     *
     * @return largest distance at which that does no harm
     */
    private double farthest(final double width) {
        return Math.sqrt(m_inexactness * width * m_fit.residue());
    }
}
