package org.keldysh.physics.negf;

import java.util.Arrays;
import org.keldysh.physics.negf.EnergyWorkers.Workspace;

/**
 * Gauss-Kronrod integrals over one piece of the bias window: per site the spectral weight that is filled beyond the lowest
 * potential and the one that stays empty below the highest, and the currents from both leads. Can be used again for another piece.
 */
final class WindowInterval extends QuadratureInterval {

    /** Shorter than this, relative to the energy or to 1, an interval is not halved: see {@link #isNarrowest()}. */
    private static final double NARROWEST = 2e-13;

    /** Numbers that an interval keeps for each site, besides a Green's function for each node. */
    private static final int INTEGRALS = 7;

    private static final double NEGLIGIBLE = 1e-12;

    private final double[] m_filled;

    private final double[] m_empty;

    private final double[] m_filledDifference;

    private final double[] m_emptyDifference;

    private final double[] m_squaredShare;

    private final double[] m_mostFilled;

    private final double[] m_mostEmpty;

    /** [nodes][sites] diagonal of the Green's function, good enough to see where levels are */
    private final float[][] m_greenRe;

    private final float[][] m_greenIm;

    private final double[] m_current = new double[2];

    private final double[] m_currentDifference = new double[2];

    /** [3 reservoirs][nodes] occupation beyond the lowest potential times weight, and what it lacks of the highest. */
    private final double[][] m_filling;

    private final double[][] m_emptying;

    /** [nodes] embedded weight minus weight, in units of the weight */
    private final double[] m_relativeDifference;

    /** [nodes] f_highest - f_lowest */
    private final double[] m_spanned;

    WindowInterval(final QuadratureRule rule, final int sites) {
        super(rule);
        m_filled = new double[sites];
        m_empty = new double[sites];
        m_filledDifference = new double[sites];
        m_emptyDifference = new double[sites];
        m_squaredShare = new double[sites];
        m_mostFilled = new double[sites];
        m_mostEmpty = new double[sites];
        m_greenRe = new float[nodes()][sites];
        m_greenIm = new float[nodes()][sites];
        m_filling = new double[3][nodes()];
        m_emptying = new double[3][nodes()];
        m_relativeDifference = new double[nodes()];
        m_spanned = new double[nodes()];
    }

    /** @return bytes that an interval takes */
    static long bytes(final QuadratureRule rule, final int sites) {
        return (long)sites * (INTEGRALS * Double.BYTES + rule.count() * 2 * Float.BYTES);
    }

    /** Chooses the piece, before {@link #integrate}. */
    WindowInterval over(final double start, final double end) {
        set(start, end);
        return this;
    }

    /** @return whether a level that hides here is so narrow that its energy drowns in round-off */
    boolean isNarrowest() {
        return end() - start() < NARROWEST * Math.max(1, Math.abs(start()));
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

    /** @return [sites] largest share of the filled states at a node, times f_highest - f_lowest */
    double[] mostFilled() {
        return m_mostFilled;
    }

    /** @return [sites] largest share of the empty states at a node, times f_highest - f_lowest */
    double[] mostEmpty() {
        return m_mostEmpty;
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
        keepGreen(firstLane, workspace.result());
        Arrays.fill(m_current, 0);
        Arrays.fill(m_currentDifference, 0);
        for (int k = 0; k < nodes(); k++) {
            addCurrents(k, firstLane + k, workspace.result(), reservoirs, hamiltonian);
        }
    }

    private void prepareNodes(final Reservoirs reservoirs) {
        for (int k = 0; k < nodes(); k++) {
            final double energy = energy(k);
            final double weight = weight(k);
            m_relativeDifference[k] = relativeDifference(k);
            final double least = reservoirs.least(energy);
            final double most = reservoirs.most(energy);
            m_spanned[k] = most - least;
            final double[] occupations = {reservoirs.left(energy), reservoirs.right(energy), reservoirs.bath(energy)};
            for (int a = 0; a < occupations.length; a++) {
                m_filling[a][k] = weight * (occupations[a] - least);
                m_emptying[a][k] = weight * (most - occupations[a]);
            }
        }
    }

    private void integrateSite(final int i, final int firstLane, final GreenFunctions green, final boolean bath) {
        double filledSum = 0;
        double emptySum = 0;
        double filledDifference = 0;
        double emptyDifference = 0;
        double squaredShare = 0;
        double mostFilled = 0;
        double mostEmpty = 0;
        for (int k = 0; k < nodes(); k++) {
            final double fromLeft = green.m_left[i][firstLane + k];
            final double fromRight = green.m_right[i][firstLane + k];
            final double fromBath = bath ? -2 * green.m_diagonalIm[i][firstLane + k] - fromLeft - fromRight : 0;
            final double filled = m_filling[0][k] * fromLeft + m_filling[1][k] * fromRight + m_filling[2][k] * fromBath;
            final double empty = m_emptying[0][k] * fromLeft + m_emptying[1][k] * fromRight + m_emptying[2][k] * fromBath;
            filledSum += filled;
            emptySum += empty;
            filledDifference += m_relativeDifference[k] * filled;
            emptyDifference += m_relativeDifference[k] * empty;
            if (filled + empty > 0) {
                squaredShare += filled * filled / (filled + empty);
                mostFilled = Math.max(mostFilled, m_spanned[k] * filled / (filled + empty));
                mostEmpty = Math.max(mostEmpty, m_spanned[k] * empty / (filled + empty));
            }
        }
        m_filled[i] = filledSum;
        m_empty[i] = emptySum;
        m_filledDifference[i] = filledDifference;
        m_emptyDifference[i] = emptyDifference;
        m_squaredShare[i] = squaredShare;
        m_mostFilled[i] = mostFilled;
        m_mostEmpty[i] = mostEmpty;
    }

    private void keepGreen(final int firstLane, final GreenFunctions green) {
        for (int k = 0; k < nodes(); k++) {
            for (int i = 0; i < m_filled.length; i++) {
                m_greenRe[k][i] = (float)green.m_diagonalRe[i][firstLane + k];
                m_greenIm[k][i] = (float)green.m_diagonalIm[i][firstLane + k];
            }
        }
    }

    /** @return Re G_ii at a node */
    double greenRe(final int node, final int site) {
        return m_greenRe[node][site];
    }

    /** @return Im G_ii at a node */
    double greenIm(final int node, final int site) {
        return m_greenIm[node][site];
    }

    /** @return f_highest - f_lowest at a node */
    double spanned(final int node) {
        return m_spanned[node];
    }

    /** @return weight of a node times f_a - f_lowest, a = 0 for the left lead, 1 for the right one, 2 for the bath */
    double filling(final int reservoir, final int node) {
        return m_filling[reservoir][node];
    }

    /** @return weight of a node times f_highest - f_a */
    double emptying(final int reservoir, final int node) {
        return m_emptying[reservoir][node];
    }

    /** Takes a resonance out of the differences of the two rules; the integrals themselves stay as they are. */
    void deflate(final Resonance resonance) {
        for (int reservoir = 0; reservoir < 3; reservoir++) {
            double filling = 0;
            double emptying = 0;
            for (int k = 0; k < nodes(); k++) {
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
}
