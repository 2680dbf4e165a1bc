package org.keldysh.knime.node.labeler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keldysh.physics.negf.NegfResult;

/** Collects the rows that are less accurate than what was asked for, to warn of them once. */
final class Shortfalls {

    private static final int MOST_NAMED = 5;

    private final List<String> m_undefined = new ArrayList<>();

    private int m_rows;

    private int m_missed;

    private String m_first;

    /**
     * @param key key of a row
     * @param result its result
     */
    void add(final String key, final NegfResult result) {
        m_rows++;
        if (result.undefinedSites().length > 0) {
            m_undefined.add('"' + key + '"');
        }
        result.shortfall().ifPresent(sentence -> {
            m_missed++;
            m_first = m_first == null ? "row \"" + key + "\": " + sentence : m_first;
        });
    }

    /** @return a warning for the user if there are such rows */
    Optional<String> warning() {
        return m_missed == 0 ? Optional.empty()
            : Optional.of(m_missed + " of " + m_rows + (m_missed == 1 ? " rows is" : " rows are") + " less accurate than asked for"
                + undefinedRows() + "; " + m_first);
    }

    private String undefinedRows() {
        return m_undefined.isEmpty() ? ""
            : " (undefined sites in " + String.join(", ", m_undefined.subList(0, Math.min(MOST_NAMED, m_undefined.size())))
                + (m_undefined.size() > MOST_NAMED ? " and " + (m_undefined.size() - MOST_NAMED) + " more" : "") + ")";
    }
}
