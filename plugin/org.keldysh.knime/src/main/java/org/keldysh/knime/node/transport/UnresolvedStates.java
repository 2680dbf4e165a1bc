package org.keldysh.knime.node.transport;

import java.util.Locale;
import java.util.Optional;

/** Remembers whether the energies of spectra resolved the resonances. */
final class UnresolvedStates {

    /** Less than this hardly shows in a picture. */
    private static final double MOST_UNRESOLVED = 0.05;

    private int m_count;

    private int m_exceeding;

    private double m_largest;

    private String m_worst;

    private double m_spacing;

    /** Adds the share of unresolved states of a row. */
    void add(final String key, final double spacing, final double share) {
        m_count++;
        m_spacing = spacing;
        if (share > MOST_UNRESOLVED) {
            m_exceeding++;
        }
        if (share > m_largest) {
            m_largest = share;
            m_worst = key;
        }
    }

    Optional<String> warning() {
        return m_exceeding == 0 ? Optional.empty()
            : Optional.of(String.format(Locale.ROOT,
                "The energies, %.2g apart, do not resolve narrow resonances in %d of %d configurations: up to %.0f %% of the "
                    + "states are missed or counted twice (row \"%s\"); use more energies, a smaller range or a bath broadening.",
                m_spacing, m_exceeding, m_count, 100 * m_largest, m_worst));
    }
}
