package org.keldysh.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a benchmark measures.
 *
 * @param sizes lattices on which all methods are compared, from small to large
 * @param widths lattices of one length, for the growth of the cost with the width
 * @param lengths lattices of one width, for the growth of the cost with the length
 * @param dynamics lattice whose time steps are counted
 * @param steps largest number of time steps by exact forces
 * @param secondsPerGroup time for the repetitions of what is compared side by side
 * @param longestEvaluation seconds; evaluations on large lattices that would take longer are left out
 * @param threads the larger number of threads; 1 leaves parallel evaluations out
 */
public record BenchmarkPlan(List<LatticeSize> sizes, List<LatticeSize> widths, List<LatticeSize> lengths,
    LatticeSize dynamics, int steps, double secondsPerGroup, double longestEvaluation, int threads) {

    /** Accuracy of labels, the one that costs more. */
    public static final double LABEL_TOLERANCE = 1e-8;

    /** Accuracy of forces in dynamics. */
    public static final double DYNAMICS_TOLERANCE = 1e-4;

    /** Dense inverses of larger lattices are extrapolated: those of the next one, 96x48, take a quarter of a minute each. */
    static final int MOST_DENSE_SITES = 2500;

    private static final LatticeSize DYNAMICS = new LatticeSize(40, 30);

    /** @throws IllegalArgumentException if there is nothing to measure */
    public BenchmarkPlan {
        sizes = sizes.stream().distinct().sorted(Comparator.comparingInt(LatticeSize::sites)).toList();
        widths = List.copyOf(widths);
        lengths = List.copyOf(lengths);
        if (sizes.isEmpty() || widths.size() < 2 || lengths.size() < 2 || steps < 1 || threads < 1) {
            throw new IllegalArgumentException("A benchmark needs a size, two widths, two lengths, a step and a thread.");
        }
    }

    /**
     * @param threads the larger number of threads
     * @return everything from 16x8 to 128x128; below ten minutes on two cores
     */
    public static BenchmarkPlan standard(final int threads) {
        return new BenchmarkPlan(sizes("16x8", "24x12", "32x16", "48x24", "64x32", "96x48", "128x128"),
            sizes("32x16", "32x24", "32x32", "32x48", "32x64"), sizes("16x16", "32x16", "64x16", "128x16"), DYNAMICS, 40,
            8, 200, threads);
    }

    /**
     * @param threads the larger number of threads
     * @return small lattices and few repetitions; below half a minute
     */
    public static BenchmarkPlan quick(final int threads) {
        return new BenchmarkPlan(sizes("16x8", "24x12", "32x16"), sizes("16x8", "16x12", "16x16"),
            sizes("16x8", "32x8", "64x8"), DYNAMICS, 12, 0.5, 5, threads);
    }

    private static List<LatticeSize> sizes(final String... texts) {
        return Stream.of(texts).map(LatticeSize::parse).toList();
    }

    /**
     * @param newSizes at least one
     * @return this plan with other lattices to compare all methods on, however long it takes
     */
    public BenchmarkPlan withSizes(final List<LatticeSize> newSizes) {
        return new BenchmarkPlan(newSizes, widths, lengths, dynamics, steps, secondsPerGroup,
            Double.POSITIVE_INFINITY, threads);
    }

    static boolean isDenseMeasured(final LatticeSize size) {
        return size.sites() <= MOST_DENSE_SITES;
    }
}
