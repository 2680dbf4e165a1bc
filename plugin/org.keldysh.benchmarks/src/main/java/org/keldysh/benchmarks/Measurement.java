package org.keldysh.benchmarks;

/**
 * What one case takes.
 *
 * @param subject what was done
 * @param origin where the time comes from
 * @param timing times of one evaluation
 * @param energies number of energies of one evaluation; 0 for a network
 * @param densityError estimate of the largest error of any density, by the method itself; NaN if it has none
 * @param memoryBytes what a solver holds between evaluations, in the heap after a garbage collection and in native memory
 * @param allocatedBytes garbage of one evaluation on its own thread; NaN with several threads and where it is not measured
 */
public record Measurement(BenchmarkCase subject, Origin origin, Timing timing, int energies, double densityError,
    double memoryBytes, double allocatedBytes) {
}
