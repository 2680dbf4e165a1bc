package org.keldysh.knime.picture;

import java.util.Comparator;

/** Order of force fields in pictures. It decides their colours too, which therefore do not depend on the order of the data. */
public final class ForceFieldOrder {

    /** Exact forces come first; beyond that the order of the data is kept. */
    public static final Comparator<String> EXACT_FIRST = Comparator.comparing(name -> !isExact(name));

    private ForceFieldOrder() {
    }

    static boolean isExact(final String forceField) {
        return forceField.startsWith("NEGF");
    }
}
