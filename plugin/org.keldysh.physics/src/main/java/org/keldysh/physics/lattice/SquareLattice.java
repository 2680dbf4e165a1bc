package org.keldysh.physics.lattice;

/**
 * Square lattice of {@code length} columns (x, along the current, open) and {@code width} rows (y, open or periodic).
 * Site (x, y) has index {@code x * width + y}.
 *
 * @param length number of columns, at least 2: the first and the last one touch the electrodes
 * @param width number of sites in a column, at least 2
 * @param periodicWidth whether y is periodic; a periodic lattice of width 2 counts its single y bond once
 */
public record SquareLattice(int length, int width, boolean periodicWidth) {

    /** @throws IllegalArgumentException if length or width is below 2 or the lattice has more sites than an array can hold */
    public SquareLattice {
        requireSize("length", length);
        requireSize("width", width);
        if ((long)length * width > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("length x width must be below 2^31, but is " + length + " x " + width + ".");
        }
    }

    private static void requireSize(final String name, final int value) {
        if (value < 2) {
            throw new IllegalArgumentException(name + " must be at least 2, but is " + value + ".");
        }
    }

    /** @return number of sites, length times width */
    public int sites() {
        return length * width;
    }

    /**
     * @param x column, 0 to length - 1
     * @param y row, 0 to width - 1
     * @return index of the site
     */
    public int site(final int x, final int y) {
        return x * width + y;
    }

    /**
     * @param site index of a site
     * @return its column
     */
    public int x(final int site) {
        return site / width;
    }

    /**
     * @param site index of a site
     * @return its row
     */
    public int y(final int site) {
        return site % width;
    }

    /** @return whether rows 0 and width - 1 are bonded to each other besides the open bonds */
    public boolean wrapsWidth() {
        return periodicWidth && width > 2;
    }

    /**
     * @param site index of a site
     * @return (-1)^(x+y), the sign of the checkerboard at the site
     */
    public int staggeredSign(final int site) {
        return ((x(site) + y(site)) & 1) == 0 ? 1 : -1;
    }

    /** Takes the two sites of a bond. */
    @FunctionalInterface
    public interface BondConsumer {

        /**
         * @param i a site
         * @param j its neighbour
         */
        void accept(int i, int j);
    }

    /** @param consumer takes every bond once, from (x, y) to (x + 1, y) or (x, y + 1) */
    public void forEachBond(final BondConsumer consumer) {
        for (int i = 0; i < sites(); i++) {
            if (x(i) < length - 1) {
                consumer.accept(i, i + width);
            }
            if (y(i) < width - 1) {
                consumer.accept(i, i + 1);
            } else if (wrapsWidth()) {
                consumer.accept(i, i - width + 1);
            }
        }
    }

    /**
     * Sums a field over the nearest neighbours of each site.
     *
     * @param field [sites] input, not changed
     * @param sum [sites] output, {@code sum[i] = sum over neighbours j of i of field[j]}; must not be {@code field}
     */
    public void neighbourSum(final double[] field, final double[] sum) {
        for (int x = 0; x < length; x++) {
            for (int y = 0; y < width; y++) {
                final int i = site(x, y);
                double s = 0;
                if (x > 0) {
                    s += field[i - width];
                }
                if (x < length - 1) {
                    s += field[i + width];
                }
                if (y > 0) {
                    s += field[i - 1];
                } else if (wrapsWidth()) {
                    s += field[i + width - 1];
                }
                if (y < width - 1) {
                    s += field[i + 1];
                } else if (wrapsWidth()) {
                    s += field[i - width + 1];
                }
                sum[i] = s;
            }
        }
    }

    /**
     * @param field [sites] input, not changed
     * @return [length] mean over y for every x
     */
    public double[] columnMeans(final double[] field) {
        final double[] means = new double[length];
        for (int i = 0; i < field.length; i++) {
            means[x(i)] += field[i] / width;
        }
        return means;
    }
}
