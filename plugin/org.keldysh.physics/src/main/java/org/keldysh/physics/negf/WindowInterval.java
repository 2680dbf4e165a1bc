package org.keldysh.physics.negf;

import org.keldysh.physics.negf.EnergyWorkers.Workspace;

/**
 * Gauss-Kronrod integrals over one piece of the bias window: per site the spectral weight that is filled beyond the lowest
 * potential and the one that stays empty below the highest, and the currents from both leads. Can be used again for another piece.
 */
final class WindowInterval {

    /** Shorter than this, relative to the energy or to 1, an interval is not halved: see {@link #isNarrowest()}. */
    private static final double NARROWEST = 2e-13;

    /** Numbers that an interval keeps for each site. */
    static final int ARRAYS = 10;

    private static final double NEGLIGIBLE = 1e-12;

    /** Levels that are broader than this fraction of the distance of the nodes are seen by the quadrature. */
    private static final double NARROW = 0.5;

    private final QuadratureRule m_rule;

    private double m_start;

    private double m_end;

    private final double[] m_filled;

    private final double[] m_empty;

    private final double[] m_filledDifference;

    private final double[] m_emptyDifference;

    private final double[] m_squaredShare;

    /** [sites] where a narrow level should be, NaN if nothing hints at one; its weight, also in the window; the node below, the next one's distance */
    private final double[] m_hint;

    private final double[] m_hintResidue;

    private final double[] m_hintWeight;

    private final double[] m_hintLow;

    private final double[] m_hintGap;

    private final double[] m_current = new double[2];

    private final double[] m_currentDifference = new double[2];

    /** [3 reservoirs][nodes] occupation beyond the lowest potential times weight, and what it lacks of the highest. */
    private final double[][] m_filling;

    private final double[][] m_emptying;

    /** [nodes] embedded weight minus weight, in units of the weight */
    private final double[] m_relativeDifference;

    WindowInterval(final QuadratureRule rule, final int sites) {
        m_rule = rule;
        m_filled = new double[sites];
        m_empty = new double[sites];
        m_filledDifference = new double[sites];
        m_emptyDifference = new double[sites];
        m_squaredShare = new double[sites];
        m_hint = new double[sites];
        m_hintResidue = new double[sites];
        m_hintWeight = new double[sites];
        m_hintLow = new double[sites];
        m_hintGap = new double[sites];
        m_filling = new double[3][rule.count()];
        m_emptying = new double[3][rule.count()];
        m_relativeDifference = new double[rule.count()];
    }

    /** Chooses the piece, before {@link #integrate}. */
    WindowInterval over(final double start, final double end) {
        m_start = start;
        m_end = end;
        return this;
    }

    double start() {
        return m_start;
    }

    double end() {
        return m_end;
    }

    double middle() {
        return 0.5 * (m_start + m_end);
    }

    double energy(final int node) {
        return middle() + 0.5 * (m_end - m_start) * m_rule.node(node);
    }

    /** @return whether a level that hides here is so narrow that its energy drowns in round-off */
    boolean isNarrowest() {
        return m_end - m_start < NARROWEST * Math.max(1, Math.abs(m_start));
    }

    /** @return [sites] int dE/2pi sum_a (f_a - f_lowest) W^a_i */
    double[] filled() {
        return m_filled;
    }

    /** @return [sites] int dE/2pi sum_a (f_highest - f_a) W^a_i */
    double[] empty() {
        return m_empty;
    }

    /** @return [sites] difference of the rule and the embedded one in filled */
    double[] filledDifference() {
        return m_filledDifference;
    }

    /** @return [sites] difference of the rule and the embedded one in empty */
    double[] emptyDifference() {
        return m_emptyDifference;
    }

    /** @return [sites] integral of the squared share of the filled states, weighted by the sum of filled and empty */
    double[] squaredShare() {
        return m_squaredShare;
    }

    /** @return currents from the left and from the right lead */
    double[] currents() {
        return m_current;
    }

    /** @return difference of the rule and the embedded one in the currents */
    double[] currentDifference() {
        return m_currentDifference;
    }

    /** Integrates, with the Green's functions at the nodes in consecutive lanes of the workspace. */
    void integrate(final int firstLane, final Workspace workspace, final Reservoirs reservoirs,
        final EffectiveHamiltonian hamiltonian) {
        prepareNodes(reservoirs);
        final boolean bath = hamiltonian.bathBroadening() > 0;
        for (int i = 0; i < m_filled.length; i++) {
            integrateSite(i, firstLane, workspace.result(), bath);
            findHint(i, firstLane, workspace.result());
        }
        java.util.Arrays.fill(m_current, 0);
        java.util.Arrays.fill(m_currentDifference, 0);
        for (int k = 0; k < m_rule.count(); k++) {
            addCurrents(k, firstLane + k, workspace.result(), reservoirs, hamiltonian);
        }
    }

    private void prepareNodes(final Reservoirs reservoirs) {
        for (int k = 0; k < m_rule.count(); k++) {
            final double energy = energy(k);
            final double weight = weight(k);
            m_relativeDifference[k] = 1 - m_rule.embeddedWeight(k) / m_rule.weight(k);
            final double least = reservoirs.least(energy);
            final double most = reservoirs.most(energy);
            final double[] occupations = {reservoirs.left(energy), reservoirs.right(energy), reservoirs.bath(energy)};
            for (int a = 0; a < occupations.length; a++) {
                m_filling[a][k] = weight * (occupations[a] - least);
                m_emptying[a][k] = weight * (most - occupations[a]);
            }
        }
    }

    private double weight(final int k) {
        return 0.5 * (m_end - m_start) / (2 * Math.PI) * m_rule.weight(k);
    }

    private void integrateSite(final int i, final int firstLane, final GreenFunctions green, final boolean bath) {
        double filledSum = 0;
        double emptySum = 0;
        double filledDifference = 0;
        double emptyDifference = 0;
        double squaredShare = 0;
        for (int k = 0; k < m_rule.count(); k++) {
            final double fromLeft = green.m_left[i][firstLane + k];
            final double fromRight = green.m_right[i][firstLane + k];
            final double fromBath = bath ? -2 * green.m_diagonalIm[i][firstLane + k] - fromLeft - fromRight : 0;
            final double filled = m_filling[0][k] * fromLeft + m_filling[1][k] * fromRight + m_filling[2][k] * fromBath;
            final double empty = m_emptying[0][k] * fromLeft + m_emptying[1][k] * fromRight + m_emptying[2][k] * fromBath;
            filledSum += filled;
            emptySum += empty;
            filledDifference += m_relativeDifference[k] * filled;
            emptyDifference += m_relativeDifference[k] * empty;
            squaredShare += filled + empty > 0 ? filled * filled / (filled + empty) : 0;
        }
        m_filled[i] = filledSum;
        m_empty[i] = emptySum;
        m_filledDifference[i] = filledDifference;
        m_emptyDifference[i] = emptyDifference;
        m_squaredShare[i] = squaredShare;
    }

    /**
     * Real parts of G_ii change sign from negative to positive at a level. Of all such places the one with the largest weight in
     * the window is kept, if the level is narrower than the distance of the nodes around it.
     */
    private void findHint(final int i, final int firstLane, final GreenFunctions green) {
        m_hint[i] = Double.NaN;
        double largest = 0;
        for (int k = 0; k + 1 < m_rule.count(); k++) {
            final double below = green.m_diagonalRe[i][firstLane + k];
            final double above = green.m_diagonalRe[i][firstLane + k + 1];
            if (below < 0 && above > 0) {
                final double belowIm = green.m_diagonalIm[i][firstLane + k];
                final double aboveIm = green.m_diagonalIm[i][firstLane + k + 1];
                final double inverseBelow = below / (below * below + belowIm * belowIm);
                final double inverseAbove = above / (above * above + aboveIm * aboveIm);
                final double gap = energy(k + 1) - energy(k);
                final double residue = gap / (inverseAbove - inverseBelow);
                final double width = -2 * residue * Math.min(belowIm / (below * below + belowIm * belowIm),
                    aboveIm / (above * above + aboveIm * aboveIm));
                final double weight = residue * (spanned(k) + spanned(k + 1));
                if (weight > largest && width < NARROW * gap) {
                    largest = weight;
                    m_hint[i] = energy(k) - inverseBelow * residue;
                    m_hintResidue[i] = residue;
                    m_hintWeight[i] = weight;
                    m_hintLow[i] = energy(k);
                    m_hintGap[i] = gap;
                }
            }
        }
    }

    /** Half of f_highest - f_lowest at a node. */
    private double spanned(final int k) {
        return 0.5 * (m_filling[0][k] + m_emptying[0][k]) / weight(k);
    }

    int nodes() {
        return m_rule.count();
    }

    /** @return weight of a node times f_a - f_lowest, a = 0 for the left lead, 1 for the right one, 2 for the bath */
    double filling(final int reservoir, final int node) {
        return m_filling[reservoir][node];
    }

    /** @return weight of a node times f_highest - f_a */
    double emptying(final int reservoir, final int node) {
        return m_emptying[reservoir][node];
    }

    /** Passes the place where a narrow level should be on to a search, if there is one that may carry the weight. */
    void hint(final int site, final double weight, final ResonanceSearch search) {
        if (m_hintWeight[site] >= weight && !Double.isNaN(m_hint[site])) {
            search.add(site, m_hintLow[site], m_hintGap[site], m_hint[site], m_hintResidue[site],
                m_hintWeight[site]);
        }
    }

    /** Takes a resonance out of the differences of the two rules; the integrals themselves stay as they are. */
    void deflate(final Resonance resonance) {
        for (int reservoir = 0; reservoir < 3; reservoir++) {
            double filling = 0;
            double emptying = 0;
            for (int k = 0; k < m_rule.count(); k++) {
                final double lorentzian = m_relativeDifference[k] * resonance.lorentzian(energy(k));
                filling += lorentzian * m_filling[reservoir][k];
                emptying += lorentzian * m_emptying[reservoir][k];
            }
            if (Math.abs(filling) + Math.abs(emptying) > NEGLIGIBLE) {
                for (int i = 0; i < m_filled.length; i++) {
                    m_filledDifference[i] -= filling * resonance.weight(reservoir, i);
                    m_emptyDifference[i] -= emptying * resonance.weight(reservoir, i);
                }
            }
        }
    }

    private void addCurrents(final int node, final int lane, final GreenFunctions green, final Reservoirs reservoirs,
        final EffectiveHamiltonian hamiltonian) {
        final int sites = m_filled.length;
        double acrossSample = 0;
        for (int i = sites - hamiltonian.lattice().width(); i < sites; i++) {
            acrossSample += hamiltonian.leadBroadening() * green.m_left[i][lane];
        }
        double leftToBath = 0;
        double rightToBath = 0;
        if (hamiltonian.bathBroadening() > 0) {
            for (int i = 0; i < sites; i++) {
                leftToBath += hamiltonian.bathBroadening() * green.m_left[i][lane];
                rightToBath += hamiltonian.bathBroadening() * green.m_right[i][lane];
            }
        }
        final double energy = energy(node);
        final double left = reservoirs.left(energy);
        final double right = reservoirs.right(energy);
        final double bath = reservoirs.bath(energy);
        addCurrent(0, acrossSample * (left - right) + leftToBath * (left - bath), node);
        addCurrent(1, acrossSample * (right - left) + rightToBath * (right - bath), node);
    }

    private void addCurrent(final int lead, final double integrand, final int node) {
        m_current[lead] += weight(node) * integrand;
        m_currentDifference[lead] += m_relativeDifference[node] * weight(node) * integrand;
    }

    /**
     * The difference of the two rules is the error of the coarse one. For a smooth integrand the error of the fine rule is about
     * its power 11/5 (7 nodes) or 23/13 (15 nodes); the power 3/2 with a factor 32 is used.
     *
     * @param difference difference of the two rules
     * @param value size of the integral
     * @return error estimate of the fine rule
     */
    static double kronrodError(final double difference, final double value) {
        final double coarse = Math.abs(difference);
        if (coarse == 0) {
            return 0;
        }
        return coarse * Math.min(1, 32 * Math.sqrt(coarse / Math.abs(value)));
    }
}
