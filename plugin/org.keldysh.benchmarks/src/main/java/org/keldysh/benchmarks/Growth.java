package org.keldysh.benchmarks;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How the time of one energy grows along a family of lattices.
 *
 * @param measurements force evaluations on one thread, from small to large
 * @param law seconds per energy against the number of columns or rows that varies
 */
public record Growth(List<Measurement> measurements, PowerLaw law) {

    static Growth of(final List<Measurement> measurements, final ToIntFunction<LatticeSize> varied) {
        return new Growth(measurements,
            PowerLaw.fit(measurements.stream().mapToDouble(m -> varied.applyAsInt(m.subject().lattice())).toArray(),
                measurements.stream().mapToDouble(m -> m.timing().median() / m.energies()).toArray()));
    }
}
