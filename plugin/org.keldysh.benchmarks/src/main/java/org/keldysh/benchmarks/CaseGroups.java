package org.keldysh.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which cases of a plan are measured side by side. */
final class CaseGroups {

    private static final List<Double> TOLERANCES = List.of(BenchmarkPlan.DYNAMICS_TOLERANCE, BenchmarkPlan.LABEL_TOLERANCE);

    private CaseGroups() {
    }

    /**
     * @param family lattices whose cost is compared
     * @return their force evaluations, in one group
     */
    static List<BenchmarkCase> ofFamily(final List<LatticeSize> family) {
        return family.stream().map(size -> BenchmarkCase.recursive(size, BenchmarkPlan.DYNAMICS_TOLERANCE, 1)).toList();
    }

    /**
     * @param plan tells lattices and threads
     * @return all methods on each lattice
     */
    static List<List<BenchmarkCase>> ofMethods(final BenchmarkPlan plan) {
        return plan.sizes().stream().flatMap(size -> ofMethods(plan, size)).toList();
    }

    /** Solvers of large lattices are measured alone: together they might not fit into memory. */
    private static Stream<List<BenchmarkCase>> ofMethods(final BenchmarkPlan plan, final LatticeSize size) {
        final boolean dense = BenchmarkPlan.isDenseMeasured(size);
        final List<BenchmarkCase> cases = new ArrayList<>();
        if (dense) {
            cases.add(BenchmarkCase.denseInverse(size));
        }
        for (final double tolerance : TOLERANCES) {
            cases.add(BenchmarkCase.recursive(size, tolerance, 1));
            if (plan.threads() > 1) {
                cases.add(BenchmarkCase.recursive(size, tolerance, plan.threads()));
            }
        }
        cases.add(BenchmarkCase.network(size));
        return dense ? Stream.of(cases) : cases.stream().map(List::of);
    }
}
