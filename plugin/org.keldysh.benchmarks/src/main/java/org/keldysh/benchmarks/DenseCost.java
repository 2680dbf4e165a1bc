package org.keldysh.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cost of dense inverses and of force evaluations that consist of them, beyond the lattices where it is measured. */
final class DenseCost {

    /** Small matrices leave a processor's arithmetic idle, so only this many of the largest ones tell how the time grows. */
    private static final int POINTS = 3;

    private final List<Measurement> m_measured;

    private final Optional<PowerLaw> m_law;

    /** @param measurements those of dense inverses are used */
    DenseCost(final List<Measurement> measurements) {
        m_measured = measurements.stream().filter(m -> m.subject().method() == Method.DENSE_INVERSE)
            .sorted(Comparator.comparingInt(DenseCost::sites)).toList();
        final List<Measurement> largest = m_measured.subList(Math.max(0, m_measured.size() - POINTS), m_measured.size());
        m_law = largest.size() < 2 ? Optional.empty()
            : Optional.of(PowerLaw.fit(largest.stream().mapToDouble(DenseCost::sites).toArray(),
                largest.stream().mapToDouble(m -> m.timing().median()).toArray()));
    }

    private static int sites(final Measurement measurement) {
        return measurement.subject().lattice().sites();
    }

    /** @return time in seconds of an inverse against its number of rows; empty with fewer than two measured */
    Optional<PowerLaw> law() {
        return m_law;
    }

    /**
     * @param lattice any size
     * @return its inverse at one energy, measured if possible
     */
    Optional<Measurement> inverse(final LatticeSize lattice) {
        return m_measured.stream().filter(m -> m.subject().lattice().equals(lattice)).findFirst()
            .or(() -> m_law.map(law -> extrapolated(lattice, law)));
    }

    private static Measurement extrapolated(final LatticeSize lattice, final PowerLaw law) {
        return new Measurement(BenchmarkCase.denseInverse(lattice), Origin.EXTRAPOLATED,
            Timing.extrapolated(law.at(lattice.sites())), 1, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * @param recursive a force evaluation
     * @return the same by a dense inverse at each of its energies
     */
    Optional<Measurement> evaluation(final Measurement recursive) {
        final BenchmarkCase subject = new BenchmarkCase(recursive.subject().lattice(), Method.DENSE_EVALUATION,
            recursive.subject().tolerance(), 1);
        return inverse(subject.lattice()).map(inverse -> new Measurement(subject,
            inverse.origin() == Origin.MEASURED ? Origin.MULTIPLIED : Origin.EXTRAPOLATED,
            inverse.timing().times(recursive.energies()), recursive.energies(), Double.NaN, Double.NaN, Double.NaN));
    }
}
