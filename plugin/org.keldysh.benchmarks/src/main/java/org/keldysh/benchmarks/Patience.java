package org.keldysh.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Leaves out what would take too long by the measurements on smaller lattices. */
final class Patience {

    private final double m_seconds;

    private final Consumer<String> m_notes;

    /**
     * @param seconds longest evaluation to wait for
     * @param notes told in one sentence what is left out
     */
    Patience(final double seconds, final Consumer<String> notes) {
        m_seconds = seconds;
        m_notes = notes;
    }

    /**
     * @param group what is to be measured
     * @param measured what is known
     * @return the cases of the group that are worth waiting for
     */
    List<BenchmarkCase> select(final List<BenchmarkCase> group, final List<Measurement> measured) {
        final List<BenchmarkCase> selected = new ArrayList<>();
        for (final BenchmarkCase subject : group) {
            final Optional<Double> seconds = predict(subject, measured).filter(prediction -> prediction > m_seconds);
            if (seconds.isPresent()) {
                m_notes.accept(String.format(Locale.ROOT, "%s is left out: one evaluation would take about %.0f s.", subject,
                    seconds.get()));
            } else {
                selected.add(subject);
            }
        }
        return selected;
    }

    /** Recursive Green's functions take length blocks of width^3 operations; for the other methods this is no concern. */
    private static Optional<Double> predict(final BenchmarkCase subject, final List<Measurement> measured) {
        if (subject.method() != Method.RECURSIVE) {
            return Optional.empty();
        }
        return measured.stream().filter(m -> m.subject().onLattice(subject.lattice()).equals(subject))
            .reduce((smaller, larger) -> larger)
            .map(m -> m.timing().median() * operations(subject.lattice()) / operations(m.subject().lattice()));
    }

    private static double operations(final LatticeSize size) {
        return size.length() * Math.pow(size.width(), 3);
    }
}
