package org.keldysh.physics.observable;

import java.util.Arrays;
import org.keldysh.physics.lattice.SquareLattice;

/**
 * Tells a breakdown of the bulk from a moving wall. Order breaks down if, in any frame, more than a fifth of all sites are metallic,
 * with a local order below m0/2, that were at least four columns ahead of the wall a frame before. The last column is left out, as it
 * is soft. Frames must be so close that a wall does not move by four columns between them; where less than a fifth of the sample is
 * left ahead of the wall, nothing can be told apart from the wall that arrives.
 */
final class BreakdownDetector {

    private static final int MARGIN = 4;

    private static final double SHARE = 0.2;

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
        final int first = Math.min(m_lattice.length() - 1, (int)Math.ceil(m_wall) + MARGIN);
        final long lost = Arrays.stream(localOrder, m_lattice.site(first, 0), m_lattice.site(m_lattice.length() - 1, 0))
            .filter(order -> order < m_bulkOrder / 2).count();
        m_detected |= lost > SHARE * m_lattice.sites();
        m_wall = wall;
    }

    boolean detected() {
        return m_detected;
    }
}
