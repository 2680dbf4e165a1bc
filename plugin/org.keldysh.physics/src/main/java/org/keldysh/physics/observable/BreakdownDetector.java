package org.keldysh.physics.observable;

import java.util.Arrays;
import org.keldysh.physics.lattice.SquareLattice;

/**
 * Tells a breakdown of the bulk from a moving wall. Ahead of a wall the charge-density wave keeps its order until the wall arrives; it
 * breaks down if, in any frame, the mean {@linkplain LocalOrder local order} of the sites that were at least four columns ahead of the
 * wall a frame before is below three quarters of m0. The last column is left out, as it is soft. Where less than a fifth of the length
 * is left, nothing is judged: it cannot be told apart from the wall that arrives. Frames must be so close that a wall does not move by
 * four columns between them. As m0 is that of the infinite lattice, lattices of only two rows, whose order is weaker, count as broken.
 */
final class BreakdownDetector {

    private static final int MARGIN = 4;

    private static final double LEAST_SHARE = 0.2;

    private static final double LEAST_ORDER = 0.75;

    private final SquareLattice m_lattice;

    private final double m_bulkOrder;

    private double m_wall = Double.NaN;

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
        final int first = (int)Math.ceil(Double.isNaN(m_wall) ? wall : m_wall) + MARGIN;
        final int end = m_lattice.length() - 1;
        if (end - first >= Math.max(1, LEAST_SHARE * m_lattice.length())) {
            m_detected |= Arrays.stream(localOrder, m_lattice.site(first, 0), m_lattice.site(end, 0)).average().orElseThrow()
                < LEAST_ORDER * m_bulkOrder;
        }
        m_wall = wall;
    }

    boolean detected() {
        return m_detected;
    }
}
