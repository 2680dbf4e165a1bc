package org.keldysh.physics.negf;

import java.util.List;

/** A piece of the energy axis with the nodes of a Gauss-Kronrod rule. */
abstract class QuadratureInterval {

    private final QuadratureRule m_rule;

    private double m_start;

    private double m_end;

    QuadratureInterval(final QuadratureRule rule) {
        m_rule = rule;
    }

    final void set(final double start, final double end) {
        m_start = start;
        m_end = end;
    }

    final double start() {
        return m_start;
    }

    final double end() {
        return m_end;
    }

    final double middle() {
        return 0.5 * (m_start + m_end);
    }

    final int nodes() {
        return m_rule.count();
    }

    final double energy(final int node) {
        return middle() + 0.5 * (m_end - m_start) * m_rule.node(node);
    }

    /** @return weight of a node in an integral over dE/2pi */
    final double weight(final int node) {
        return 0.5 * (m_end - m_start) / (2 * Math.PI) * m_rule.weight(node);
    }

    /** @return difference of the weights in the rule and in the embedded one, in units of the weight */
    final double relativeDifference(final int node) {
        return 1 - m_rule.embeddedWeight(node) / m_rule.weight(node);
    }

    /** @return the nodes of all intervals, one interval after the other */
    static ComplexEnergies energies(final List<? extends QuadratureInterval> intervals) {
        final int nodes = intervals.get(0).nodes();
        final double[] energies = new double[intervals.size() * nodes];
        for (int lane = 0; lane < energies.length; lane++) {
            energies[lane] = intervals.get(lane / nodes).energy(lane % nodes);
        }
        return ComplexEnergies.real(energies);
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
