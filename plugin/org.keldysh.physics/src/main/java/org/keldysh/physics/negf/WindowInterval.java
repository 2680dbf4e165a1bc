package org.keldysh.physics.negf;

import org.keldysh.physics.negf.EnergyWorkers.Workspace;

/**
 * Gauss-Kronrod integrals over one piece of the bias window: per site the spectral weight that is filled beyond the lowest
 * potential and the one that stays empty below the highest, and the currents from both leads. Can be used again for another piece.
 */
final class WindowInterval {

    /** Shorter than this, relative to the energy or to 1, an interval is not halved: see {@link #isNarrowest()}. */
    private static final double NARROWEST = 2e-13;

    private final QuadratureRule m_rule;

    private double m_start;

    private double m_end;

    private final double[] m_filled;

    private final double[] m_empty;

    private final double[] m_filledDifference;

    private final double[] m_emptyDifference;

    private final double[] m_squaredShare;

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
     * its power 11/5 (7 nodes) or 23/13 (15 nodes); the power 3/2 with a factor 16 is used.
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
        return coarse * Math.min(1, 16 * Math.sqrt(coarse / Math.abs(value)));
    }
}
