package org.keldysh.physics.negf;

/** Precision in which blocks are computed: half the digits take half the memory and about half the time. */
enum Precision {

    /** About 7 digits: for densities to 1e-5 or so. */
    SINGLE(Float.BYTES, 5e-3) {
        @Override
        ComplexRow row(final int count) {
            return new FloatRow(count);
        }
    },

    /** About 16 digits. */
    DOUBLE(Double.BYTES, 1e-4) {
        @Override
        ComplexRow row(final int count) {
            return new DoubleRow(count);
        }
    };

    private final int m_bytes;

    private final double m_safePivot;

    Precision(final int bytes, final double safePivot) {
        m_bytes = bytes;
        m_safePivot = safePivot;
    }

    abstract ComplexRow row(int count);

    final ComplexRow[] rows(final int rows, final int count) {
        final ComplexRow[] result = new ComplexRow[rows];
        for (int r = 0; r < rows; r++) {
            result[r] = row(count);
        }
        return result;
    }

    /** @return size of a number */
    final int bytes() {
        return m_bytes;
    }

    /**
     * Eliminating with a pivot p amplifies round-off by up to (scale/p)^2, mostly much less.
     *
     * @return smallest modulus of a pivot, in units of the block's scale, with which a lane may be eliminated without pivoting
     */
    final double safePivot() {
        return m_safePivot;
    }
}
