package org.keldysh.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a benchmark has found out.
 *
 * @param machine where
 * @param plan what was to be measured
 * @param measurements by lattice, from small to large; dense evaluations and dense inverses of large lattices are derived
 * @param dense seconds of a dense inverse against the number of sites; empty if fewer than two were measured
 * @param width growth with the width
 * @param length growth with the length
 * @param dynamics time steps
 * @param notes sentences about what could not be measured well or at all
 */
public record BenchmarkReport(Machine machine, BenchmarkPlan plan, List<Measurement> measurements, Optional<PowerLaw> dense,
    Growth width, Growth length, DynamicsSpeed dynamics, List<String> notes) {

    /**
     * @param lattice one of the plan's
     * @param method how
     * @param tolerance accuracy; NaN for a method without one
     * @param threads number of threads
     * @return the measurement; empty if there is none
     */
    public Optional<Measurement> find(final LatticeSize lattice, final Method method, final double tolerance,
        final int threads) {
        final BenchmarkCase subject = new BenchmarkCase(lattice, method, tolerance, threads);
        return measurements.stream().filter(m -> m.subject().equals(subject)).findFirst();
    }
}
