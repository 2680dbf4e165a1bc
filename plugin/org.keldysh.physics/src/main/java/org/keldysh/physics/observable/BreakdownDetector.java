package org.keldysh.physics.observable;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * Tells a breakdown of the bulk from a moving wall. Order breaks down if, from one frame to the next, the local order falls below
 * m0/2 at more than half of the sites that were at least four columns ahead of the wall. The last column is left out, as it is
 * soft. Once less than a fifth of the length is left ahead of the wall, nothing is judged any more: the wall then meets the far
 * electrode. Frames must be so close that a wall does not move by four columns between them.
 */
final class BreakdownDetector {

    private static final int MARGIN = 4;

    private static final double LEAST_SHARE = 0.2;

    private final SquareLattice m_lattice;

    private final double m_bulkOrder;

    private double m_wall;

    private boolean m_detected;

    BreakdownDetector(final SquareLattice lattice, final double bulkOrder) {
        m_lattice = lattice;
        m_bulkOrder = bulkOrder;
    }

    /**
     * @param localOrder [sites] of the next frame
     * @param wall its wall position
     */
    void add(final double[] localOrder, final double wall) {
        final int first = (int)Math.ceil(m_wall) + MARGIN;
        final int end = m_lattice.length() - 1;
        if (end - first >= Math.max(1, LEAST_SHARE * m_lattice.length())) {
            m_detected |= MetallicFraction.ofSites(localOrder, m_bulkOrder, m_lattice.site(first, 0), m_lattice.site(end, 0)) > 0.5;
        }
        m_wall = wall;
    }

    boolean detected() {
        return m_detected;
    }
}
