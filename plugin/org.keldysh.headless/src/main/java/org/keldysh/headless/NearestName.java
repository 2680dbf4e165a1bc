package org.keldysh.headless;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody who misspelt a name probably meant. */
public final class NearestName {

    private NearestName() {
    }

    /**
     * @param name a name that is not known
     * @param known the names that are, at least one
     * @return end of a sentence that tells the nearest name and all known ones
     */
    public static String suggestion(final String name, final Collection<String> known) {
        final String wanted = name.toLowerCase(Locale.ROOT);
        final String nearest = known.stream().min(Comparator.comparingInt(candidate -> distance(wanted, candidate)))
            .orElseThrow();
        final String list = "known are " + String.join(", ", known);
        return distance(wanted, nearest) <= Math.max(2, wanted.length() / 2)
            ? "did you mean \"" + nearest + "\" (" + list + ")?" : list + ".";
    }

    private static int distance(final String wanted, final String candidate) {
        return LevenshteinDistance.getDefaultInstance().apply(wanted, candidate.toLowerCase(Locale.ROOT));
    }
}
