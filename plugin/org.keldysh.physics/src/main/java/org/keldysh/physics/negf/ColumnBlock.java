package org.keldysh.physics.negf;

/**
 * General complex square matrices, one per lane: Green's functions to a lead column. Each column of all lanes is one long row,
 * [row * lanes + lane].
 */
final class ColumnBlock {

    private final int m_size;

    private final ComplexRow[] m_columns;

    ColumnBlock(final int size, final int lanes) {
        m_size = size;
        m_columns = ComplexRow.rows(size, size * lanes);
    }

    void copyFrom(final SymmetricBlock block, final int lanes) {
        for (int j = 0; j < m_size; j++) {
            block.copyColumn(j, m_columns[j], lanes);
        }
    }

    /** this = factor * block other */
    void setProduct(final double factor, final SymmetricBlock block, final ColumnBlock other, final ProductSpace space,
        final int lanes) {
        space.load(block, lanes);
        for (int j = 0; j < m_size; j++) {
            Interruption.check();
            space.multiply(factor, other.m_columns[j], m_columns[j], lanes);
        }
    }

    /** sums[row] = factor * sum over columns of |entry|^2 */
    void rowNorms(final double factor, final double[][] sums, final int firstRow, final ProductSpace space, final int lanes) {
        space.m_product.fill(0, 0, m_size * lanes);
        for (final ComplexRow column : m_columns) {
            space.m_product.addNorm(column, m_size * lanes);
        }
        space.store(factor, sums, firstRow, lanes);
    }

    /** sums[row] = factor * Im of row + shift (mod size) of this . (row of other)^*, a sum over columns */
    void rowProductsIm(final int shift, final ColumnBlock other, final double factor, final double[][] sums, final int firstRow,
        final ProductSpace space, final int lanes) {
        space.m_product.fill(0, 0, m_size * lanes);
        for (int j = 0; j < m_size; j++) {
            space.m_turned.copyTurned(m_columns[j], shift * lanes, m_size * lanes);
            space.m_product.addProductIm(space.m_turned, other.m_columns[j], m_size * lanes);
        }
        space.store(factor, sums, firstRow, lanes);
    }

    /** Work space of products: a symmetric block by all its cyclic diagonals, turned as {@link SymmetricBlock} does. */
    static final class ProductSpace {

        private final int m_size;

        /** [d] entries (i, (i + d) mod size) turned by d mod TURNS; those up to half the size are the block's own. */
        private final ComplexRow[] m_diagonals;

        private final ComplexRow[] m_mirrored;

        /** [turn] sum of the products with diagonals of this turn */
        private final ComplexRow[] m_sums;

        private final ComplexRow m_turned;

        private final ComplexRow m_product;

        ProductSpace(final int size, final int lanes) {
            m_size = size;
            m_diagonals = new ComplexRow[size];
            m_mirrored = ComplexRow.rows(size - SymmetricBlock.diagonals(size), size * lanes);
            m_sums = ComplexRow.rows(Math.min(SymmetricBlock.TURNS, size), size * lanes);
            m_turned = new ComplexRow(size * lanes);
            m_product = new ComplexRow(size * lanes);
        }

        /** @return number of rows that the work space holds */
        static int rows(final int size) {
            return size - SymmetricBlock.diagonals(size) + Math.min(SymmetricBlock.TURNS, size) + 2;
        }

        private void load(final SymmetricBlock block, final int lanes) {
            final int own = SymmetricBlock.diagonals(m_size);
            for (int d = 0; d < m_size; d++) {
                if (d < own) {
                    m_diagonals[d] = block.diagonal(d);
                } else {
                    final int mirror = m_size - d;
                    final int turn = Math.floorMod(d + mirror % SymmetricBlock.TURNS - d % SymmetricBlock.TURNS, m_size);
                    m_diagonals[d] = m_mirrored[d - own];
                    m_diagonals[d].copyTurned(block.diagonal(mirror), turn * lanes, m_size * lanes);
                }
            }
        }

        private void multiply(final double factor, final ComplexRow vector, final ComplexRow result, final int lanes) {
            final int count = m_size * lanes;
            for (final ComplexRow sum : m_sums) {
                sum.fill(0, 0, count);
            }
            for (int d = 0; d < m_size; d++) {
                final int turn = d % SymmetricBlock.TURNS;
                if (turn == 0) {
                    m_turned.copyTurned(vector, d * lanes, count);
                }
                m_sums[turn].addProduct(m_diagonals[d], m_turned, count);
            }
            result.copy(m_sums[0], 0, 0, count);
            for (int turn = 1; turn < m_sums.length; turn++) {
                m_turned.copyTurned(m_sums[turn], turn * lanes, count);
                result.add(m_turned, count);
            }
            result.scale(factor, count);
        }

        private void store(final double factor, final double[][] sums, final int firstRow, final int lanes) {
            for (int i = 0; i < m_size; i++) {
                m_product.storeRe(i * lanes, factor, sums[firstRow + i], lanes);
            }
        }
    }
}
