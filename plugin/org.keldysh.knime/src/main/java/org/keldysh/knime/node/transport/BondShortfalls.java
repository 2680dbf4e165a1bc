package org.keldysh.knime.node.transport;

import java.util.Locale;
import java.util.Optional;

/** Remembers which bond currents are less accurate than what was asked for. */
final class BondShortfalls {

    private final double m_tolerance;

    private int m_count;

    private int m_exceeding;

    private double m_largest;

    private String m_worst;

    /** @param tolerance largest error of any bond current that was asked for */
    BondShortfalls(final double tolerance) {
        m_tolerance = tolerance;
    }

    /**
     * @param key key of a row
     * @param error estimate of the largest error of its bond currents
     */
    void add(final String key, final double error) {
        m_count++;
        if (!(error <= m_tolerance)) {
            m_exceeding++;
            if (!(error <= m_largest)) {
                m_largest = error;
                m_worst = key;
            }
        }
    }

    /** @return a sentence for the user if there are such rows */
    Optional<String> warning() {
        return m_exceeding == 0 ? Optional.empty()
            : Optional.of(String.format(Locale.ROOT, "The tolerance of %.1e was not reached in %d of %d configurations: bond "
                + "currents may be wrong by up to %.1e (row \"%s\").", m_tolerance, m_exceeding, m_count, m_largest, m_worst));
    }
}
