package org.keldysh.physics.negf;

/**
 * The diagonal of G B G^+ for complex symmetric G and real symmetric B, in cyclic diagonals:
 * <pre>sum_d sum_f c_f Re(G_(i, i+d) G_(i, i+d+f)^*) B_(i+d, i+d+f),</pre>
 * where f up to half the size counts every pair of columns c_f = 2 times, but once if it is 0 or exactly half the size. These are
 * half the operations of a product of G and B.
 */
final class QuadraticForm {

    private final int m_size;

    /** [d] entries (i, (i + d) mod size) of G, not turned */
    private final ComplexRow[] m_green;

    private final ComplexRow m_weights;

    private final ComplexRow m_sum;

    QuadraticForm(final int size, final int lanes) {
        m_size = size;
        m_green = ComplexRow.rows(size, size * lanes);
        m_weights = new ComplexRow(size * lanes);
        m_sum = new ComplexRow(size * lanes);
    }

    /** @return number of rows that a form holds */
    static int rows(final int size) {
        return size + 2;
    }

    void load(final SymmetricBlock green, final int lanes) {
        final int own = SymmetricBlock.diagonals(m_size);
        for (int d = 0; d < m_size; d++) {
            if (d < own) {
                m_green[d].copyTurned(green.diagonal(d), start(0, d, lanes), m_size * lanes);
            } else {
                m_green[d].copyTurned(green.diagonal(m_size - d), start(d, m_size - d, lanes), m_size * lanes);
            }
        }
    }

    /** Where the row i + d of a diagonal of a symmetric block is for i = 0. */
    private int start(final int d, final int diagonal, final int lanes) {
        return (d + diagonal % SymmetricBlock.TURNS) % m_size * lanes;
    }

    /** sums[i] = factor * (G G^+)_ii */
    void norms(final double factor, final double[][] sums, final int firstRow, final int lanes) {
        m_sum.fill(0, 0, m_size * lanes);
        for (final ComplexRow diagonal : m_green) {
            m_sum.addNorm(diagonal, m_size * lanes);
        }
        store(factor, sums, firstRow, lanes);
    }

    /** sums[i] = factor * (G Im(block) G^+)_ii */
    void evaluate(final double factor, final SymmetricBlock block, final double[][] sums, final int firstRow, final int lanes) {
        m_sum.fill(0, 0, m_size * lanes);
        for (int f = 1; 2 * f < m_size; f++) {
            add(f, block, lanes);
        }
        m_sum.scale(2, m_size * lanes);
        add(0, block, lanes);
        if (m_size % 2 == 0) {
            add(m_size / 2, block, lanes);
        }
        store(factor, sums, firstRow, lanes);
    }

    private void add(final int f, final SymmetricBlock block, final int lanes) {
        for (int d = 0; d < m_size; d++) {
            m_weights.copyImTurned(block.diagonal(f), start(d, f, lanes), m_size * lanes);
            m_sum.addWeighted(m_green[d], m_green[d + f < m_size ? d + f : d + f - m_size], m_weights, m_size * lanes);
        }
    }

    private void store(final double factor, final double[][] sums, final int firstRow, final int lanes) {
        for (int i = 0; i < m_size; i++) {
            m_sum.storeRe(i * lanes, factor, sums[firstRow + i], lanes);
        }
    }
}
