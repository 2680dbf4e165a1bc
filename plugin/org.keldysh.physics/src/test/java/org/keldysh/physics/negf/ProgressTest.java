package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** Progress of every solver: it never goes back and ends with 1. */
class ProgressTest {

    private static final Device LEADS = Devices.biased(12, 5, 1.7, 0);

    private static final Device BATH = Devices.withBath(LEADS, 0.03, 0.4);

    /** Remembers the fractions that it is told. */
    private static final class Recorder implements ProgressMonitor {

        private final List<Double> m_fractions = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void report(final double fraction, final String message) {
            m_fractions.add(fraction);
        }

        @Override
        public void checkCanceled() {
            // nobody cancels
        }

        void assertReaches1InSteps(final int fewest) {
            for (int k = 1; k < m_fractions.size(); k++) {
                assertTrue(m_fractions.get(k) >= m_fractions.get(k - 1), m_fractions::toString);
            }
            assertTrue(m_fractions.get(0) >= 0, m_fractions::toString);
            assertEquals(1, m_fractions.get(m_fractions.size() - 1), 1e-12);
            assertTrue(m_fractions.stream().distinct().count() >= fewest, m_fractions::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void electronsUnderBias(final int threads) {
        for (final Device device : List.of(LEADS, BATH)) {
            final Recorder recorder = new Recorder();
            try (NegfSolver solver = new NegfSolver(device, 1e-6, threads)) {
                solver.solve(Devices.noisyWall(device, 61), recorder);
            }
            recorder.assertReaches1InSteps(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void electronsInEquilibrium(final int threads) {
        final Recorder recorder = new Recorder();
        try (NegfSolver solver = new NegfSolver(LEADS.inEquilibrium(0.3), 1e-10, threads)) {
            solver.solve(Devices.noisyWall(LEADS, 62), recorder);
        }
        recorder.assertReaches1InSteps(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void bondCurrents(final int threads) {
        for (final Device device : List.of(LEADS, BATH)) {
            final Recorder recorder = new Recorder();
            try (BondCurrentSolver solver = new BondCurrentSolver(device, 1e-8, threads)) {
                solver.solve(Devices.noisyWall(device, 63), recorder);
            }
            recorder.assertReaches1InSteps(4);
        }
    }

    @Test
    void bondCurrentsInEquilibriumAreDoneAtOnce() {
        final Recorder recorder = new Recorder();
        try (BondCurrentSolver solver = new BondCurrentSolver(LEADS.inEquilibrium(0.3), 1e-8, 1)) {
            solver.solve(Devices.noisyWall(LEADS, 64), recorder);
        }
        assertEquals(List.of(1.0), recorder.m_fractions);
    }

    @Test
    void conservationOfTheBondCurrents() {
        for (final Device device : List.of(LEADS, BATH)) {
            final double[] displacement = Devices.noisyWall(device, 65);
            final Recorder recorder = new Recorder();
            try (BondCurrentSolver solver = new BondCurrentSolver(device, 1e-6, 1)) {
                CurrentConservation.of(device, displacement, solver.solve(displacement, ProgressMonitor.NONE), 1e-6, 1, recorder);
            }
            recorder.assertReaches1InSteps(4);
        }
    }

    /** From 1e4 tolerances to one are four digits; an error that grows does not take any back. */
    @Test
    void refinementCountsDigits() {
        final Recorder recorder = new Recorder();
        final RefinementProgress progress = new RefinementProgress(recorder, "test");
        for (final double error : new double[]{1e4, 1e5, 1e3, 1e4, 10, 0.5}) {
            progress.report(error);
        }
        progress.finish();
        final double[] expected = {0, 0, 0.25, 0.25, 0.75, 1, 1};
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], recorder.m_fractions.get(k), 1e-15);
        }
    }
}
