package org.keldysh.physics.negf;

import java.util.List;

/** What a set of intervals that tile the bias window says about density, currents and their error. */
final class WindowEstimate {

    private final double[] m_density;

    private final double[] m_currents = new double[2];

    private final double[] m_intervalErrors;

    private double m_quadratureError;

    private double m_sumRuleViolation;

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
        estimate.addErrors(intervals, estimate.combine(filled, empty, atLowest, atHighest));
        return estimate;
    }

    private static void add(final double[] target, final double[] term) {
        for (int i = 0; i < target.length; i++) {
            target[i] += term[i];
        }
    }

    private double[] combine(final double[] filled, final double[] empty, final double[] atLowest,
        final double[] atHighest) {
        final double[] share = new double[m_density.length];
        for (int i = 0; i < share.length; i++) {
            final double weight = filled[i] + empty[i];
            share[i] = weight > 0 ? Math.min(1, Math.max(0, filled[i] / weight)) : 0.5;
            final double fromLowest = atLowest[i] + filled[i];
            final double fromHighest = atHighest[i] - empty[i];
            m_density[i] = (1 - share[i]) * fromLowest + share[i] * fromHighest;
            m_sumRuleViolation = Math.max(m_sumRuleViolation, Math.abs(fromLowest - fromHighest));
        }
        return share;
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

    /** @return the larger one of the quadrature's estimate and the violation of the sum rule */
    double error() {
        return Math.max(m_quadratureError, m_sumRuleViolation);
    }
}
