package org.keldysh.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.task.ProgressMonitor;

/** The whole benchmark on lattices that are small enough for a test; what it measures is checked, never how fast it is. */
class BenchmarkTest {

    private static final List<Double> FRACTIONS = new ArrayList<>();

    private static BenchmarkReport s_report;

    @BeforeAll
    static void run() {
        final LatticeSize small = new LatticeSize(6, 4);
        final LatticeSize large = new LatticeSize(16, 8);
        final BenchmarkPlan plan = new BenchmarkPlan(List.of(large, small),
            List.of(new LatticeSize(6, 3), new LatticeSize(6, 12)), List.of(small, new LatticeSize(48, 4)), small, 5, 0.05, 100, 2);
        s_report = Benchmark.run(plan, new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                FRACTIONS.add(fraction);
            }

            @Override
            public void checkCanceled() {
                // nobody cancels
            }
        });
    }

    @Test
    void hasAllMethodsOnAllLattices() {
        assertEquals(List.of("6x4", "16x8"), s_report.plan().sizes().stream().map(LatticeSize::toString).toList());
        for (final LatticeSize size : s_report.plan().sizes()) {
            assertEquals(Origin.MEASURED, s_report.find(size, Method.DENSE_INVERSE, Double.NaN, 1).orElseThrow().origin());
            assertTrue(s_report.find(size, Method.NETWORK, Double.NaN, 1).isPresent());
            for (final double tolerance : new double[]{1e-4, 1e-8}) {
                assertRecursive(size, tolerance);
            }
        }
        assertTrue(s_report.notes().stream().allMatch(note -> note.startsWith("The machine was busy")), s_report.notes().toString());
    }

    private static void assertRecursive(final LatticeSize size, final double tolerance) {
        final Measurement one = s_report.find(size, Method.RECURSIVE, tolerance, 1).orElseThrow();
        final Measurement two = s_report.find(size, Method.RECURSIVE, tolerance, 2).orElseThrow();
        assertTrue(one.energies() > 0);
        assertEquals(one.energies(), two.energies());
        assertEquals(one.densityError(), two.densityError());
        assertTrue(one.densityError() > 0 && one.densityError() <= tolerance);
        assertTrue(one.memoryBytes() >= 0 && one.allocatedBytes() > 0);
        final Measurement dense = s_report.find(size, Method.DENSE_EVALUATION, tolerance, 1).orElseThrow();
        assertEquals(one.energies(), dense.energies());
        assertEquals(dense.timing().median(), one.energies()
            * s_report.find(size, Method.DENSE_INVERSE, Double.NaN, 1).orElseThrow().timing().median(), 1e-12);
    }

    @Test
    void labelsTakeMoreEnergiesThanDynamics() {
        for (final LatticeSize size : s_report.plan().sizes()) {
            assertTrue(s_report.find(size, Method.RECURSIVE, 1e-8, 1).orElseThrow().energies()
                > s_report.find(size, Method.RECURSIVE, 1e-4, 1).orElseThrow().energies());
        }
    }

    @Test
    void costsGrowWithTheLattice() {
        assertTrue(s_report.width().law().exponent() > 0);
        assertTrue(s_report.length().law().exponent() > 0);
        assertTrue(s_report.dense().orElseThrow().exponent() > 0);
    }

    @Test
    void stepsAreCounted() {
        assertTrue(s_report.dynamics().exactStep().samples() >= 3);
        assertTrue(s_report.dynamics().networkStep().samples() >= 3);
    }

    @Test
    void otherWorkOfTheMachineIsTold() {
        assertTrue(OtherLoad.note(0.3).isEmpty());
        assertTrue(OtherLoad.note(-1).isEmpty());
        assertTrue(OtherLoad.note(2.46).orElseThrow().contains("(load average 2.5)"));
    }

    @Test
    void theMachineIsTold() {
        final Machine machine = s_report.machine();
        assertTrue(machine.processors() > 0 && machine.heapBytes() > 0);
        assertTrue(machine.openBlas().matches("\\d+\\.\\d+\\.\\d+"), machine.openBlas());
        assertTrue(!machine.processor().isBlank());
    }

    @Test
    void progressGoesFromZeroToOne() {
        assertEquals(0, FRACTIONS.get(0));
        for (int i = 1; i < FRACTIONS.size(); i++) {
            assertTrue(FRACTIONS.get(i) >= FRACTIONS.get(i - 1) - 1e-12 && FRACTIONS.get(i) <= 1 + 1e-12,
                FRACTIONS.get(i - 1) + ", " + FRACTIONS.get(i));
        }
    }
}
