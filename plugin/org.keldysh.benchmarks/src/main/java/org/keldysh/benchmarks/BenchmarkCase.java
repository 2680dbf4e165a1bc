package org.keldysh.benchmarks;

/**
 * Something whose time is asked for.
 *
 * @param lattice its size
 * @param method how
 * @param tolerance largest error of any density; NaN where there is none
 * @param threads number of threads
 */
public record BenchmarkCase(LatticeSize lattice, Method method, double tolerance, int threads) {

    static BenchmarkCase denseInverse(final LatticeSize lattice) {
        return new BenchmarkCase(lattice, Method.DENSE_INVERSE, Double.NaN, 1);
    }

    static BenchmarkCase recursive(final LatticeSize lattice, final double tolerance, final int threads) {
        return new BenchmarkCase(lattice, Method.RECURSIVE, tolerance, threads);
    }

    static BenchmarkCase network(final LatticeSize lattice) {
        return new BenchmarkCase(lattice, Method.NETWORK, Double.NaN, 1);
    }

    BenchmarkCase onLattice(final LatticeSize other) {
        return new BenchmarkCase(other, method, tolerance, threads);
    }

    @Override
    public String toString() {
        return lattice + " " + method.text() + (Double.isNaN(tolerance) ? "" : " at " + tolerance)
            + (threads == 1 ? "" : ", " + threads + " threads");
    }
}
