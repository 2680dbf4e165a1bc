package org.keldysh.knime.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keldysh.knime.exchange.ArrayNames;

/** Which column of a table is which array of a file. */
public final class ColumnArrays {

    private static final String FORBIDDEN = "/\\:";

    private ColumnArrays() {
    }

    /**
     * @param title title of a column
     * @return name of its array: that of the quantity, if it is one of Keldysh, else the title itself
     */
    public static String name(final String title) {
        final boolean known = Arrays.stream(LatticeColumn.values()).anyMatch(column -> column.title().equals(title));
        return known ? ArrayNames.ofTitle(title) : title;
    }

    /**
     * @param array name of an array
     * @return the quantity of Keldysh that it holds, empty if it is another one
     */
    public static Optional<LatticeColumn> column(final String array) {
        return Arrays.stream(LatticeColumn.values()).filter(column -> ArrayNames.ofTitle(column.title()).equals(array))
            .findFirst();
    }

    /**
     * @param titles titles of columns
     * @throws IllegalArgumentException if they cannot be arrays of one file, with one sentence for the user
     */
    public static void requireDistinct(final Collection<String> titles) {
        final Map<String, String> titleOf = new HashMap<>(
            Map.of(ArrayNames.ROW_ID, "the row keys", ArrayNames.DEVICE, "the device"));
        for (final String title : titles) {
            if (title.isBlank() || title.startsWith(".") || title.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
                throw new IllegalArgumentException("The column \"" + title
                    + "\" cannot be an array, as its name is empty, starts with a dot or has one of " + FORBIDDEN
                    + " in it; rename it.");
            }
            final String other = titleOf.put(name(title), title);
            if (other != null) {
                throw new IllegalArgumentException("The column \"" + title + "\" would be the array " + name(title)
                    + ", which is already taken by " + other + "; rename it.");
            }
        }
    }
}
