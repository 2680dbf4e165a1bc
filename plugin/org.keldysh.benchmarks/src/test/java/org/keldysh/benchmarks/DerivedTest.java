package org.keldysh.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedTest {

    private static final LatticeSize SMALL = new LatticeSize(10, 5);

    private static final LatticeSize MIDDLE = new LatticeSize(10, 10);

    private static final LatticeSize LARGE = new LatticeSize(20, 20);

    private static Measurement measurement(final BenchmarkCase subject, final int energies, final double seconds) {
        return new Measurement(subject, Origin.MEASURED, new Timing(seconds, 0.9 * seconds, 1.1 * seconds, 5), energies,
            Double.NaN, 1, 1);
    }

    private static final List<Measurement> INVERSES = List.of(measurement(BenchmarkCase.denseInverse(SMALL), 1, 1),
        measurement(BenchmarkCase.denseInverse(MIDDLE), 1, 8));

    @Test
    void inversesOfLargeLatticesFollowThePowerLaw() {
        final Measurement inverse = new DenseCost(INVERSES).inverse(LARGE).orElseThrow();
        assertEquals(Origin.EXTRAPOLATED, inverse.origin());
        assertEquals(512, inverse.timing().median(), 1e-9);
        assertEquals(3, new DenseCost(INVERSES).law().orElseThrow().exponent(), 1e-12);
    }

    @Test
    void evaluationsTakeAnInverseForEachEnergy() {
        final DenseCost cost = new DenseCost(INVERSES);
        final Measurement measured =
            cost.evaluation(measurement(BenchmarkCase.recursive(MIDDLE, 1e-4, 1), 70, 0.1)).orElseThrow();
        assertEquals(Origin.MULTIPLIED, measured.origin());
        assertEquals(new BenchmarkCase(MIDDLE, Method.DENSE_EVALUATION, 1e-4, 1), measured.subject());
        assertEquals(560, measured.timing().median(), 1e-9);
        assertEquals(616, measured.timing().upperQuartile(), 1e-9);
        final Measurement extrapolated =
            cost.evaluation(measurement(BenchmarkCase.recursive(LARGE, 1e-4, 1), 2, 0.1)).orElseThrow();
        assertEquals(Origin.EXTRAPOLATED, extrapolated.origin());
        assertEquals(1024, extrapolated.timing().median(), 1e-9);
    }

    @Test
    void nothingIsExtrapolatedFromOneLattice() {
        final DenseCost cost = new DenseCost(INVERSES.subList(0, 1));
        assertTrue(cost.inverse(SMALL).isPresent());
        assertTrue(cost.inverse(LARGE).isEmpty());
        assertTrue(cost.evaluation(measurement(BenchmarkCase.recursive(LARGE, 1e-4, 1), 2, 0.1)).isEmpty());
    }

    @Test
    void growthIsThatOfOneEnergy() {
        final Growth growth = Growth.of(List.of(measurement(BenchmarkCase.recursive(SMALL, 1e-4, 1), 10, 1),
            measurement(BenchmarkCase.recursive(MIDDLE, 1e-4, 1), 20, 16)), LatticeSize::width);
        assertEquals(3, growth.law().exponent(), 1e-12);
    }

    @Test
    void patienceHasAnEnd() {
        final List<String> notes = new ArrayList<>();
        final List<Measurement> known = List.of(measurement(BenchmarkCase.recursive(MIDDLE, 1e-4, 1), 10, 1));
        final List<BenchmarkCase> group = List.of(BenchmarkCase.recursive(LARGE, 1e-4, 1),
            BenchmarkCase.recursive(LARGE, 1e-8, 1), BenchmarkCase.network(LARGE));
        assertEquals(group, new Patience(20, notes::add).select(group, known));
        assertEquals(List.of(), notes);
        assertEquals(group.subList(1, 3), new Patience(15, notes::add).select(group, known));
        assertEquals(List.of("20x20 recursive at 1.0E-4 is left out: one evaluation would take about 16 s."), notes);
    }
}
