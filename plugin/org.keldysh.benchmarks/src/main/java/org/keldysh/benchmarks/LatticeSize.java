package org.keldysh.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keldysh.physics.lattice.SquareLattice;

/**
 * Size of a lattice with periodic width.
 *
 * @param length number of columns, along the current
 * @param width number of sites in a column
 */
public record LatticeSize(int length, int width) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})x(\\d{1,6})");

    /** @throws IllegalArgumentException if no lattice can have this size */
    public LatticeSize {
        new SquareLattice(length, width, true);
    }

    /**
     * @param text length and width, for example 48x24
     * @return the size
     * @throws IllegalArgumentException if the text is none, with one sentence that says why
     */
    public static LatticeSize parse(final String text) {
        final Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                "\"" + text.strip() + "\" is no lattice size; give length x width, for example 48x24.");
        }
        return new LatticeSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** @return length times width */
    public int sites() {
        return length * width;
    }

    /** @return the lattice */
    SquareLattice lattice() {
        return new SquareLattice(length, width, true);
    }

    @Override
    public String toString() {
        return length + "x" + width;
    }
}
