package org.keldysh.physics.negf;

import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;

/**
 * Complex symmetric matrices of one size, one per lane. They are stored by cyclic diagonals, entry (i, (i + d) mod size) for d up
 * to half the size (if that is even, the last diagonal has every entry twice), each diagonal of all lanes in one long row: so even
 * a few lanes make loops that are worth vectorising. Diagonal d is turned by d mod {@link #TURNS}: then the product of two
 * numbers s_i r_(i + d) is elementwise with s turned by d mod TURNS and r turned by a multiple of TURNS, which takes fewer turned
 * copies than one for each diagonal.
 */
final class SymmetricBlock {

    static final int TURNS = 4;

    /** From this size on the elimination of one pivot takes so long that it is asked before each whether to stop. */
    private static final int LARGE = 64;

    /**
     * Smallest modulus of a pivot, in units of the block's scale, with which a lane is eliminated without pivoting: a pivot p
     * amplifies round-off by up to (scale/p)^2, mostly much less.
     */
    private static final double SAFE_PIVOT = 1e-4;

    private final int m_size;

    private final ComplexRow[] m_diagonals;

    SymmetricBlock(final int size, final int lanes) {
        m_size = size;
        m_diagonals = ComplexRow.rows(diagonals(size), size * lanes);
    }

    static int diagonals(final int size) {
        return size / 2 + 1;
    }

    /** @return entries (i, (i + d) mod size) for d up to half the size, at index ((i + d mod TURNS) mod size) * lanes + lane */
    ComplexRow diagonal(final int d) {
        return m_diagonals[d];
    }

    private int wrap(final int i) {
        return i >= m_size ? i - m_size : i;
    }

    /** Where the first lane of entry (i, i + d) is in diagonal d. */
    private int position(final int i, final int d, final int lanes) {
        return wrap(i + d % TURNS % m_size) * lanes;
    }

    /** Sets the matrices to 0. */
    void clear(final int lanes) {
        for (final ComplexRow diagonal : m_diagonals) {
            diagonal.fill(0, 0, m_size * lanes);
        }
    }

    /** Sets the entry (i, i + 1 mod size), and its mirror image, to a real value. */
    void setNext(final int i, final double value, final int lanes) {
        m_diagonals[1].fill(value, position(i, 1, lanes), lanes);
        if (m_size == 2) {
            m_diagonals[1].fill(value, position(1 - i, 1, lanes), lanes);
        }
    }

    /** this = this - factor * other */
    void subtract(final double factor, final SymmetricBlock other, final int lanes) {
        for (int d = 0; d < m_diagonals.length; d++) {
            m_diagonals[d].addScaled(-factor, other.m_diagonals[d], m_size * lanes);
        }
    }

    /** target[i] = entry (i, k) */
    void copyColumn(final int k, final ComplexRow target, final int lanes) {
        int turn = 0;
        for (int d = 0; d < m_diagonals.length; d++) {
            target.copy(m_diagonals[d], wrap(k + turn) * lanes, wrap(k + d) * lanes, lanes);
            if (d > 0 && 2 * d < m_size) {
                final int i = k >= d ? k - d : k - d + m_size;
                target.copy(m_diagonals[d], wrap(i + turn) * lanes, i * lanes, lanes);
            }
            turn = nextTurn(turn);
        }
    }

    private int nextTurn(final int turn) {
        return turn + 1 == TURNS ? 0 : wrap(turn + 1);
    }

    /**
     * this = source^-1 by symmetric Gauss-Jordan sweeps without pivoting, w^3/2 complex multiplications. Lanes where a pivot
     * is too small are inverted again, with partial pivoting.
     *
     * @param source not changed, not this; its entries are of the order of 1
     */
    void invert(final SymmetricBlock source, final SweepSpace space, final int lanes) {
        for (int d = 0; d < m_diagonals.length; d++) {
            m_diagonals[d].copyNegated(source.m_diagonals[d], m_size * lanes);
        }
        space.m_growth.fill(0, 0, lanes);
        for (int k = 0; k < m_size; k += 2) {
            if (m_size >= LARGE) {
                Interruption.check();
            }
            sweep(k, Math.min(2, m_size - k), space, lanes);
        }
        final double limit = 1 / (SAFE_PIVOT * SAFE_PIVOT);
        for (int lane = 0; lane < lanes; lane++) {
            if (!(space.m_growth.re(lane) <= limit)) {
                invertPivoted(source, lane, lanes);
            }
        }
        unifyTwins(lanes);
    }

    /** Keeps round-off between the two copies of an entry from growing in a recursion. */
    private void unifyTwins(final int lanes) {
        if (m_size % 2 == 0) {
            final ComplexRow last = m_diagonals[m_diagonals.length - 1];
            last.copy(last, 0, m_size / 2 * lanes, m_size / 2 * lanes);
        }
    }

    /** Eliminates one or two pivots in one pass through the block. */
    private void sweep(final int k, final int pivots, final SweepSpace space, final int lanes) {
        final SweepSpace.Pivot first = space.m_first;
        final SweepSpace.Pivot second = space.m_second;
        final int count = m_size * lanes;
        copyColumn(k, first.m_column[0], lanes);
        first.prepare(k, space, lanes);
        if (pivots == 2) {
            copyColumn(k + 1, second.m_column[0], lanes);
            space.m_factor.copy(first.m_scaled[0], (k + 1) * lanes, 0, lanes);
            space.m_factor.repeat(lanes, count);
            second.m_column[0].subtractProduct(first.m_column[0], space.m_factor, count);
            second.prepare(k + 1, space, lanes);
        }
        int turn = 0;
        int multiple = 0;
        for (final ComplexRow diagonal : m_diagonals) {
            diagonal.subtractProduct(first.m_scaled[turn], first.m_column[multiple], count);
            if (pivots == 2) {
                diagonal.subtractProduct(second.m_scaled[turn], second.m_column[multiple], count);
            }
            if (++turn == TURNS) {
                turn = 0;
                multiple++;
            }
        }
        storePivots(k, pivots, space, lanes);
    }

    /** On the diagonal -1/p, which would lose digits in the pass, and what the second pivot does to the first. */
    private void storePivots(final int k, final int pivots, final SweepSpace space, final int lanes) {
        final ComplexRow result = space.m_factor;
        result.copyNegated(space.m_first.m_reciprocal, lanes);
        if (pivots == 2) {
            space.m_left.copy(space.m_second.m_scaled[0], k * lanes, 0, lanes);
            space.m_right.copy(space.m_second.m_column[0], k * lanes, 0, lanes);
            result.subtractProduct(space.m_left, space.m_right, lanes);
        }
        m_diagonals[0].copy(result, 0, k * lanes, lanes);
        if (pivots == 2) {
            result.copyNegated(space.m_second.m_reciprocal, lanes);
            m_diagonals[0].copy(result, 0, (k + 1) * lanes, lanes);
        }
    }

    private void invertPivoted(final SymmetricBlock source, final int lane, final int lanes) {
        final ZMatrixRMaj matrix = new ZMatrixRMaj(m_size, m_size);
        for (int d = 0; d < m_diagonals.length; d++) {
            for (int i = 0; i < m_size; i++) {
                final int j = wrap(i + d);
                final int index = position(i, d, lanes) + lane;
                matrix.set(i, j, source.m_diagonals[d].re(index), source.m_diagonals[d].im(index));
                matrix.set(j, i, source.m_diagonals[d].re(index), source.m_diagonals[d].im(index));
            }
        }
        if (!CommonOps_ZDRM.invert(matrix)) {
            throw new ArithmeticException("A Green's function block is singular: an energy hits an undamped level.");
        }
        for (int d = 0; d < m_diagonals.length; d++) {
            for (int i = 0; i < m_size; i++) {
                final int j = wrap(i + d);
                m_diagonals[d].set(position(i, d, lanes) + lane, (matrix.getReal(i, j) + matrix.getReal(j, i)) / 2,
                    (matrix.getImag(i, j) + matrix.getImag(j, i)) / 2);
            }
        }
    }

    /** Work space of one inversion. */
    static final class SweepSpace {

        private final int m_size;

        private final Pivot m_first;

        private final Pivot m_second;

        private final ComplexRow m_factor;

        private final ComplexRow m_left;

        private final ComplexRow m_right;

        /** Sum of 1/|p|^2 over the pivots of each lane. */
        private final ComplexRow m_growth;

        SweepSpace(final int size, final int lanes) {
            m_size = size;
            m_first = new Pivot(size, lanes);
            m_second = new Pivot(size, lanes);
            m_factor = new ComplexRow(size * lanes);
            m_left = new ComplexRow(lanes);
            m_right = new ComplexRow(lanes);
            m_growth = new ComplexRow(lanes);
        }

        /** @return number of rows that the work space holds, those of a single entry aside */
        static int rows(final int size) {
            return 2 * (Pivot.columns(size) + Pivot.turns(size)) + 1;
        }

        /** Rows that are turned, and what they make of a column of the block. */
        private static final class Pivot {

            /** [multiple] column r of the pivot, turned back by multiples of TURNS. */
            private final ComplexRow[] m_column;

            /** [turn] s = r/p, turned forward. */
            private final ComplexRow[] m_scaled;

            private final ComplexRow m_pivot;

            private final ComplexRow m_reciprocal;

            Pivot(final int size, final int lanes) {
                m_column = ComplexRow.rows(columns(size), size * lanes);
                m_scaled = ComplexRow.rows(turns(size), size * lanes);
                m_pivot = new ComplexRow(lanes);
                m_reciprocal = new ComplexRow(lanes);
            }

            static int columns(final int size) {
                return (diagonals(size) + TURNS - 1) / TURNS;
            }

            static int turns(final int size) {
                return Math.min(TURNS, diagonals(size));
            }

            /**
             * Makes all of the column k, such that subtracting s_i r_j is right in row and column k as well, where s_i or r_j is to
             * be left: with s_k = 1 - 1/p and r_k = p - 1.
             */
            void prepare(final int k, final SweepSpace space, final int lanes) {
                final int count = space.m_size * lanes;
                m_pivot.copy(m_column[0], k * lanes, 0, lanes);
                m_reciprocal.setReciprocal(m_pivot, lanes);
                space.m_growth.addNorm(m_reciprocal, lanes);
                space.m_factor.copy(m_reciprocal, 0, 0, lanes);
                space.m_factor.repeat(lanes, count);
                m_scaled[0].setProduct(m_column[0], space.m_factor, count);
                space.m_left.oneMinus(m_reciprocal, lanes);
                m_scaled[0].copy(space.m_left, 0, k * lanes, lanes);
                space.m_left.oneMinus(m_pivot, lanes);
                space.m_right.copyNegated(space.m_left, lanes);
                m_column[0].copy(space.m_right, 0, k * lanes, lanes);
                for (int turn = 1; turn < m_scaled.length; turn++) {
                    m_scaled[turn].copyTurned(m_scaled[0], count - turn * lanes, count);
                }
                for (int multiple = 1; multiple < m_column.length; multiple++) {
                    m_column[multiple].copyTurned(m_column[0], multiple * TURNS * lanes, count);
                }
            }
        }
    }
}
