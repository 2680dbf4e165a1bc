package org.keldysh.physics.negf;

import java.util.Arrays;
import java.util.List;

/**
 * What a set of intervals that tile the bias window says about density, currents and their errors.
 *
 * <p>The sum rule gives the spectral weight M_i that the nodes have missed. Of a resonance at least the flanks are seen, and the
 * nodes there show which share of it the filled states take: n_i = n_i(lowest) + filled_i + s_i M_i with s_i the mean share where
 * the quadrature is worst. The error of site i is that of the quadrature of (1 - s_i) filled_i - s_i empty_i, in which shares that
 * vary little cancel, plus the spread of the shares times what weight is uncertain: M_i, and the quadrature's own estimate, as
 * weight counted twice may cancel weight missed.
 */
final class WindowEstimate {

    /** Standard deviations of the shares by which a resonance may differ from their mean. */
    private static final double DOUBTED = 8;

    /** The same for missing weight where all nodes agree on what is filled. */
    private static final double MISSING = 5;

    /** The same for weight that cancels in the sum rule, where all nodes agree. */
    private static final double CANCELLED = 2;

    /** Spread of the shares that is reckoned with even if none is seen: one resonance may outshine another. */
    private static final double LEAST_SPREAD = 1e-3;

    /** What is added to it where all weight of a site is uncertain; falls with the square of the uncertain part. */
    private static final double UNKNOWN_SPREAD = 0.04;

    /** All levels of a site together have weight 1: its error is less than this many times what the nodes disagree about. */
    private static final double WORST = 5;

    /** This many times the largest disagreement of the nodes is reckoned with as full doubt. */
    private static final double CONTESTED = 300;

    /** Part of the tolerance that currents may use: no sum rule watches over them. */
    private static final double CURRENT_PART = 0.25;

    /** What is to be left of an error that is too large, in units of the tolerance. */
    private static final double CONTENT = 0.6;

    /** Contributions to one error within this factor of the largest are improved together. */
    static final double TOGETHER = 0.2;

    private final double[] m_density;

    private final double[] m_filled;

    private final double[] m_empty;

    private final double[] m_weight;

    private final double[] m_share;

    private final double[] m_square;

    private final double[] m_coarse;

    /** [sites] how much of the states is filled at the node where it is most, and empty */
    private final double[] m_mostFilled;

    private final double[] m_mostEmpty;

    private final double[] m_missing;

    private final double[] m_weightError;

    private final double[] m_missingError;

    private final double[] m_siteError;

    private final double[] m_currents = new double[2];

    private double m_currentError;

    private double m_sumRuleViolation;

    WindowEstimate(final int sites) {
        m_density = new double[sites];
        m_filled = new double[sites];
        m_empty = new double[sites];
        m_weight = new double[sites];
        m_share = new double[sites];
        m_square = new double[sites];
        m_coarse = new double[sites];
        m_mostFilled = new double[sites];
        m_mostEmpty = new double[sites];
        m_missing = new double[sites];
        m_weightError = new double[sites];
        m_missingError = new double[sites];
        m_siteError = new double[sites];
    }

    /** Evaluates a tiling of the window. */
    void update(final List<WindowInterval> intervals, final Deflation deflation, final double[] atLowest,
        final double[] atHighest) {
        for (final double[] sum : List.of(m_filled, m_empty, m_weight, m_share, m_square, m_coarse, m_mostFilled, m_mostEmpty, m_weightError,
            m_siteError, m_currents)) {
            Arrays.fill(sum, 0);
        }
        for (final WindowInterval interval : intervals) {
            add(interval);
        }
        deflation.complete(intervals, m_filled, m_empty);
        m_sumRuleViolation = 0;
        for (int i = 0; i < m_density.length; i++) {
            m_missing[i] = atHighest[i] - m_empty[i] - atLowest[i] - m_filled[i];
            m_sumRuleViolation = Math.max(m_sumRuleViolation, Math.abs(m_missing[i]));
            finishShare(i);
            m_density[i] = atLowest[i] + m_filled[i] + m_share[i] * m_missing[i];
        }
        m_currentError = 0;
        for (final WindowInterval interval : intervals) {
            addErrors(interval);
        }
        for (int i = 0; i < m_density.length; i++) {
            m_siteError[i] += m_missingError[i];
        }
    }

    private void add(final WindowInterval interval) {
        final double[] filled = interval.filled();
        final double[] empty = interval.empty();
        final double[] squaredShare = interval.squaredShare();
        for (int i = 0; i < m_filled.length; i++) {
            final double coarse = coarse(interval, i);
            final double weight = filled[i] + empty[i];
            m_filled[i] += filled[i];
            m_empty[i] += empty[i];
            m_coarse[i] += coarse;
            m_mostFilled[i] = Math.max(m_mostFilled[i], interval.mostFilled()[i]);
            m_mostEmpty[i] = Math.max(m_mostEmpty[i], interval.mostEmpty()[i]);
            m_weightError[i] += QuadratureInterval.kronrodError(coarse, weight);
            if (weight > 0) {
                final double relative = coarse / weight;
                m_weight[i] += coarse;
                m_share[i] += relative * filled[i];
                m_square[i] += relative * squaredShare[i];
            }
        }
        m_currents[0] += interval.currents()[0];
        m_currents[1] += interval.currents()[1];
    }

    /** Error of the embedded rule in the spectral weight of a site: large where a narrow resonance is near. */
    private static double coarse(final WindowInterval interval, final int site) {
        return Math.abs(interval.filledDifference()[site] + interval.emptyDifference()[site]);
    }

    /** From sums to mean share and the error that its spread leaves. */
    private void finishShare(final int i) {
        final double uncertain = Math.abs(m_missing[i]) + m_weightError[i];
        if (m_weight[i] > 0) {
            final double mean = Math.min(1, Math.max(0, m_share[i] / m_weight[i]));
            final double spread = Math.sqrt(Math.max(0, m_square[i] / m_weight[i] - mean * mean));
            m_share[i] = possibleShare(i, mean);
            final double part = Math.min(1, uncertain / Math.max(Double.MIN_NORMAL, Math.abs(m_filled[i] + m_empty[i])));
            final double contested = Math.min(m_mostFilled[i], m_mostEmpty[i]);
            final double doubt = Math.min(1, CONTESTED * contested);
            final double error = Math.abs(m_missing[i]) * Math.min(1, (MISSING + doubt * (DOUBTED - MISSING)) * spread)
                + m_weightError[i] * Math.min(1, (CANCELLED + doubt * (DOUBTED - CANCELLED)) * spread)
                + uncertain * doubt * (LEAST_SPREAD + UNKNOWN_SPREAD * part * part);
            m_missingError[i] = Math.min(error, WORST * contested);
        } else {
            m_share[i] = 0.5;
            m_missingError[i] = uncertain;
        }
    }

    /**
     * The mean share may come from the fringe of the window, where little is seen but broad states: a level of weight 1 at any node
     * could not be as full, or as empty, as that.
     */
    private double possibleShare(final int i, final double mean) {
        final double both = m_mostFilled[i] + m_mostEmpty[i];
        final double missing = Math.min(Math.abs(m_missing[i]), both);
        return missing > 0 ? Math.min(m_mostFilled[i] / missing, Math.max(1 - m_mostEmpty[i] / missing, mean)) : mean;
    }

    private void addErrors(final WindowInterval interval) {
        for (int i = 0; i < m_siteError.length; i++) {
            m_siteError[i] += quadratureError(interval, i);
        }
        m_currentError += currentError(interval);
    }

    private double quadratureError(final WindowInterval interval, final int i) {
        final double difference =
            (1 - m_share[i]) * interval.filledDifference()[i] - m_share[i] * interval.emptyDifference()[i];
        return QuadratureInterval.kronrodError(difference, interval.filled()[i] + interval.empty()[i]);
    }

    private static double currentError(final WindowInterval interval) {
        return Math.max(QuadratureInterval.kronrodError(interval.currentDifference()[0], interval.currents()[0]),
            QuadratureInterval.kronrodError(interval.currentDifference()[1], interval.currents()[1]));
    }

    /**
     * @param interval one of the tiling
     * @param i a site
     * @return what the interval contributes to the error of the site
     */
    double contribution(final WindowInterval interval, final int i) {
        final double missing = m_coarse[i] > 0 ? m_missingError[i] * coarse(interval, i) / m_coarse[i] : 0;
        return quadratureError(interval, i) + missing;
    }

    /**
     * What must be improved: of each error that is too large, the largest contributions that together would bring it down.
     *
     * @param intervals the tiling; those that cannot be improved are left out
     * @param tolerance sites and currents whose error is smaller are content
     * @param ignored [sites] sites that nothing can help
     * @return [intervals] the largest contribution to an error that the interval must lose, 0 if none
     */
    double[] needs(final List<WindowInterval> intervals, final double tolerance, final boolean[] ignored) {
        final double[] needs = new double[intervals.size()];
        final double[] contributions = new double[intervals.size()];
        if (m_currentError > CURRENT_PART * tolerance) {
            for (int k = 0; k < needs.length; k++) {
                contributions[k] = intervals.get(k).isNarrowest() ? 0 : currentError(intervals.get(k));
            }
            require(m_currentError - CONTENT * CURRENT_PART * tolerance, contributions, needs);
        }
        for (int i = 0; i < m_siteError.length; i++) {
            if (m_siteError[i] > tolerance && !ignored[i]) {
                for (int k = 0; k < needs.length; k++) {
                    contributions[k] = intervals.get(k).isNarrowest() ? 0 : contribution(intervals.get(k), i);
                }
                require(m_siteError[i] - CONTENT * tolerance, contributions, needs);
            }
        }
        return needs;
    }

    /** Takes the largest contributions until their sum reaches the excess, but none that are small beside the first. */
    private static void require(final double excess, final double[] contributions, final double[] needs) {
        double taken = 0;
        double least = 0;
        while (taken < excess) {
            int largest = 0;
            for (int k = 1; k < contributions.length; k++) {
                largest = contributions[k] > contributions[largest] ? k : largest;
            }
            if (contributions[largest] <= least) {
                return;
            }
            least = Math.max(least, TOGETHER * contributions[largest]);
            taken += contributions[largest];
            needs[largest] = Math.max(needs[largest], contributions[largest]);
            contributions[largest] = 0;
        }
    }

    /** @return [sites] n_i, overwritten by the next update */
    double[] density() {
        return m_density;
    }

    TerminalCurrents currents() {
        return new TerminalCurrents(m_currents[0], m_currents[1], -m_currents[0] - m_currents[1]);
    }

    /** @return [sites] error estimates, overwritten by the next update */
    double[] siteErrors() {
        return m_siteError;
    }

    /** @return [sites] M_i, overwritten by the next update */
    double[] missing() {
        return m_missing;
    }

    /**
     * @param tolerance as for {@link #needs}
     * @param ignored [sites] sites that nothing can help
     * @return the largest error of a site or a current, in units of what is tolerated
     */
    double excess(final double tolerance, final boolean[] ignored) {
        double largest = m_currentError / CURRENT_PART;
        for (int i = 0; i < m_siteError.length; i++) {
            largest = ignored[i] ? largest : Math.max(largest, m_siteError[i]);
        }
        return largest / tolerance;
    }

    /** @return largest spectral weight of a site that the nodes have missed or counted twice */
    double sumRuleViolation() {
        return m_sumRuleViolation;
    }
}
