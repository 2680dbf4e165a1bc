package org.keldysh.physics.negf;

import org.keldysh.physics.negf.EnergyWorkers.Workspace;

/**
 * Gauss-Kronrod integrals over one piece of the bias window: per site the spectral weight that is filled beyond the lowest
 * potential and the one that stays empty below the highest, and the currents from both leads.
 */
final class WindowInterval {

    private final double m_start;

    private final double m_end;

    private final double[] m_filled;

    private final double[] m_empty;

    private final double[] m_filledDifference;

    private final double[] m_emptyDifference;

    private final double[] m_current = new double[2];

    private final double[] m_currentDifference = new double[2];

    WindowInterval(final double start, final double end, final int sites) {
        m_start = start;
        m_end = end;
        m_filled = new double[sites];
        m_empty = new double[sites];
        m_filledDifference = new double[sites];
        m_emptyDifference = new double[sites];
    }

    WindowInterval[] halves() {
        final double middle = 0.5 * (m_start + m_end);
        return new WindowInterval[]{new WindowInterval(m_start, middle, m_filled.length),
            new WindowInterval(middle, m_end, m_filled.length)};
    }

    double start() {
        return m_start;
    }

    double energy(final int node) {
        return 0.5 * (m_start + m_end) + 0.5 * (m_end - m_start) * GaussKronrod.node(node);
    }

    /** @return [sites] int dE/2pi sum_a (f_a - f_lowest) W^a_i */
    double[] filled() {
        return m_filled;
    }

    /** @return [sites] int dE/2pi sum_a (f_highest - f_a) W^a_i */
    double[] empty() {
        return m_empty;
    }

    /** @return currents from the left and from the right lead */
    double[] currents() {
        return m_current;
    }

    /** Adds one node, whose Green's functions are in a lane of the workspace. */
    void add(final int node, final int lane, final Workspace workspace, final Reservoirs reservoirs,
        final EffectiveHamiltonian hamiltonian) {
        final double energy = energy(node);
        final double measure = 0.5 * (m_end - m_start) / (2 * Math.PI);
        final double weight = measure * GaussKronrod.weight(node);
        final double difference = weight - measure * GaussKronrod.embeddedWeight(node);
        addSites(energy, lane, workspace.result(), reservoirs, hamiltonian.bathBroadening() > 0, weight, difference);
        addCurrents(energy, lane, workspace.result(), reservoirs, hamiltonian, weight, difference);
    }

    private void addSites(final double energy, final int lane, final GreenFunctions green, final Reservoirs reservoirs,
        final boolean bath, final double weight, final double difference) {
        final double least = reservoirs.least(energy);
        final double most = reservoirs.most(energy);
        final double left = reservoirs.left(energy);
        final double right = reservoirs.right(energy);
        final double inBath = reservoirs.bath(energy);
        for (int i = 0; i < m_filled.length; i++) {
            final double fromLeft = green.m_left[i][lane];
            final double fromRight = green.m_right[i][lane];
            final double fromBath = bath ? -2 * green.m_diagonalIm[i][lane] - fromLeft - fromRight : 0;
            final double filled = (left - least) * fromLeft + (right - least) * fromRight + (inBath - least) * fromBath;
            final double empty = (most - left) * fromLeft + (most - right) * fromRight + (most - inBath) * fromBath;
            m_filled[i] += weight * filled;
            m_filledDifference[i] += difference * filled;
            m_empty[i] += weight * empty;
            m_emptyDifference[i] += difference * empty;
        }
    }

    private void addCurrents(final double energy, final int lane, final GreenFunctions green, final Reservoirs reservoirs,
        final EffectiveHamiltonian hamiltonian, final double weight, final double difference) {
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
        final double left = reservoirs.left(energy);
        final double right = reservoirs.right(energy);
        final double bath = reservoirs.bath(energy);
        addCurrent(0, acrossSample * (left - right) + leftToBath * (left - bath), weight, difference);
        addCurrent(1, acrossSample * (right - left) + rightToBath * (right - bath), weight, difference);
    }

    private void addCurrent(final int lead, final double integrand, final double weight, final double difference) {
        m_current[lead] += weight * integrand;
        m_currentDifference[lead] += difference * integrand;
    }

    /** @return error of the coarse rule in the spectral weight of a site: large where a narrow resonance is near */
    double coarseError(final int site) {
        return Math.abs(m_filledDifference[site] + m_emptyDifference[site]);
    }

    /** @return share of the filled states in the spectral weight of a site, 0 to 1 */
    double share(final int site) {
        final double weight = m_filled[site] + m_empty[site];
        return weight > 0 ? Math.min(1, Math.max(0, m_filled[site] / weight)) : 0.5;
    }

    /**
     * @param share [sites] s_i, see {@link WindowEstimate}
     * @return error estimate of any density or current from this interval
     */
    double error(final double[] share) {
        double error = 0;
        for (int i = 0; i < m_filled.length; i++) {
            final double difference = (1 - share[i]) * m_filledDifference[i] - share[i] * m_emptyDifference[i];
            error = Math.max(error, kronrodError(difference, m_filled[i] + m_empty[i]));
        }
        for (int lead = 0; lead < m_current.length; lead++) {
            error = Math.max(error, kronrodError(m_currentDifference[lead], m_current[lead]));
        }
        return error;
    }

    /**
     * The difference of the two rules is the error of the coarse one. For a smooth integrand the relative error of the fine
     * rule is about its power 23/15; the power 3/2 with a factor 10 is used.
     */
    private static double kronrodError(final double difference, final double value) {
        final double coarse = Math.abs(difference);
        if (coarse == 0) {
            return 0;
        }
        return coarse * Math.min(1, 10 * Math.sqrt(coarse / Math.abs(value)));
    }
}
