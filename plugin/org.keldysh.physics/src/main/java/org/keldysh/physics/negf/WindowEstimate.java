package org.keldysh.physics.negf;

import java.util.List;

/**
 * What a set of intervals that tile the bias window says about density, currents and their error.
 *
 * <p>The sum rule gives the spectral weight M_i that the nodes have missed. Of a resonance at least the flanks are seen, and in
 * each interval they show which share of it the filled states take. So n_i = n_i(lowest) + filled_i + s_i M_i, with s_i the
 * mean share where the quadrature is worst; how much this share varies there tells the error.
 */
final class WindowEstimate {

    /** Share by which a resonance may differ from what its surroundings show. */
    private static final double LEAST_SPREAD = 0.02;

    private final double[] m_density;

    private final double[] m_currents = new double[2];

    private final double[] m_intervalErrors;

    private double m_quadratureError;

    private double m_sumRuleError;

    private WindowEstimate(final int sites, final int intervals) {
        m_density = new double[sites];
        m_intervalErrors = new double[intervals];
    }

    static WindowEstimate of(final List<WindowInterval> intervals, final double[] atLowest, final double[] atHighest) {
        final int sites = atLowest.length;
        final WindowEstimate estimate = new WindowEstimate(sites, intervals.size());
        final double[] filled = new double[sites];
        final double[] empty = new double[sites];
        for (final WindowInterval interval : intervals) {
            add(filled, interval.filled());
            add(empty, interval.empty());
            add(estimate.m_currents, interval.currents());
        }
        final double[] share = new double[sites];
        for (int i = 0; i < sites; i++) {
            final double missing = atHighest[i] - empty[i] - atLowest[i] - filled[i];
            final double spread = estimate.localShare(intervals, i, share);
            estimate.m_density[i] = atLowest[i] + filled[i] + share[i] * missing;
            estimate.m_sumRuleError =
                Math.max(estimate.m_sumRuleError, Math.abs(missing) * Math.min(1, LEAST_SPREAD + 2 * spread));
        }
        estimate.addErrors(intervals, share);
        return estimate;
    }

    private static void add(final double[] target, final double[] term) {
        for (int i = 0; i < target.length; i++) {
            target[i] += term[i];
        }
    }

    /** Stores the mean share of a site, weighted by the error of the coarse rule, and returns its standard deviation. */
    private double localShare(final List<WindowInterval> intervals, final int site, final double[] share) {
        double weights = Double.MIN_NORMAL;
        double mean = 0.5 * weights;
        double square = 0.25 * weights;
        for (final WindowInterval interval : intervals) {
            final double weight = interval.coarseError(site);
            final double local = interval.share(site);
            weights += weight;
            mean += weight * local;
            square += weight * local * local;
        }
        share[site] = mean / weights;
        return Math.sqrt(Math.max(0, square / weights - share[site] * share[site]));
    }

    private void addErrors(final List<WindowInterval> intervals, final double[] share) {
        for (int k = 0; k < m_intervalErrors.length; k++) {
            m_intervalErrors[k] = intervals.get(k).error(share);
            m_quadratureError += m_intervalErrors[k];
        }
    }

    double[] density() {
        return m_density;
    }

    TerminalCurrents currents() {
        return new TerminalCurrents(m_currents[0], m_currents[1], -m_currents[0] - m_currents[1]);
    }

    /** @return estimate from the quadrature rules alone */
    double quadratureError() {
        return m_quadratureError;
    }

    /** @return [intervals] estimates whose sum is the quadrature error */
    double[] intervalErrors() {
        return m_intervalErrors;
    }

    /** @return the larger one of the quadrature's estimate and what the violation of the sum rule leaves open */
    double error() {
        return Math.max(m_quadratureError, m_sumRuleError);
    }
}
