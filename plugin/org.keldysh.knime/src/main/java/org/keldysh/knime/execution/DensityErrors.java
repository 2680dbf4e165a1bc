package org.keldysh.knime.execution;

import java.util.Locale;
import java.util.Optional;

/** Remembers whether densities were as accurate as asked for. */
public final class DensityErrors {

    private final double m_tolerance;

    private long m_count;

    private long m_exceeding;

    private double m_largest;

    /** @param tolerance largest error that was asked for */
    public DensityErrors(final double tolerance) {
        m_tolerance = tolerance;
    }

    /** @param error estimate of the largest error of a density; NaN if there is none */
    public void add(final double error) {
        m_count++;
        if (error > m_tolerance) {
            m_exceeding++;
        }
        m_largest = Math.max(m_largest, Double.isNaN(error) ? 0 : error);
    }

    /** @return a sentence for the user if the tolerance was missed */
    public Optional<String> warning() {
        return m_exceeding == 0 ? Optional.empty()
            : Optional.of(String.format(Locale.ROOT,
                "The tolerance %.1e was missed in %d of %d force evaluations (largest estimated density error %.1e); such states "
                    + "have very narrow resonances, a small bath broadening helps.",
                m_tolerance, m_exceeding, m_count, m_largest));
    }
}
