package org.keldysh.physics.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.task.ProgressMonitor;

/** What every integrator does to harmonic oscillators, as functions of a = k dt/gamma. */
abstract class IntegratorContract {

    private static final double TEMPERATURE = 0.3;

    private final HarmonicField m_field = new HarmonicField();

    abstract Integrator integrator();

    /** What is left of a displacement after one step without noise. */
    abstract double decay(double a);

    /** Stationary variance in units of T/k. */
    abstract double variance(double a);

    abstract int evaluationsPerStep();

    private BrownianSettings settings(final double a, final long steps, final double temperature) {
        return new BrownianSettings(3, 3 * a / HarmonicField.STIFFNESS, steps, temperature, 7, integrator());
    }

    private double[] run(final BrownianSettings settings, final double start) {
        return new BrownianDynamics(m_field, settings).run(HarmonicField.uniform(start), List.of(), ProgressMonitor.NONE);
    }

    @Test
    void withoutNoiseEverySiteRelaxesGeometrically() {
        for (final double q : run(settings(0.2, 25, 0), 1.5)) {
            assertEquals(1.5 * Math.pow(decay(0.2), 25), q, 1e-14);
        }
    }

    /** 2000 sites at 40 times, far apart, at a step so long that the bias of each scheme is plain to see. */
    @Test
    void theStationaryVarianceIsThatOfTheScheme() {
        final double a = 0.8;
        final double[] squares = new double[1];
        final long[] samples = new long[1];
        final TrajectoryObserver observer = state -> {
            if (state.step() >= 20 && state.step() % 10 == 0) {
                squares[0] += Arrays.stream(state.displacement()).map(q -> q * q).sum();
                samples[0] += state.displacement().length;
            }
        };
        new BrownianDynamics(m_field, settings(a, 410, TEMPERATURE)).run(HarmonicField.uniform(0), List.of(observer),
            ProgressMonitor.NONE);
        final double expected = variance(a) * TEMPERATURE / HarmonicField.STIFFNESS;
        assertEquals(80_000, samples[0]);
        assertEquals(expected, squares[0] / samples[0], 5 * expected * Math.sqrt(2.0 / samples[0]));
    }

    @Test
    void theBiasVanishesWithTheTimeStep() {
        assertEquals(1, variance(1e-6), 1e-6);
    }

    @Test
    void theForceIsEvaluatedAsOftenAsTold() {
        run(settings(0.1, 10, TEMPERATURE), 1);
        assertEquals(1 + 10 * evaluationsPerStep(), m_field.evaluations());
    }

    @Test
    void aTrajectoryGoesOnFromEveryStepAsIfItHadNeverStopped() {
        final BrownianSettings settings = settings(0.1, 12, TEMPERATURE);
        final double[][] states = new double[13][];
        final double[] end = new BrownianDynamics(m_field, settings).run(HarmonicField.uniform(1),
            List.of(state -> states[(int)state.step()] = state.displacement().clone()), ProgressMonitor.NONE);
        for (int step = 0; step <= 12; step++) {
            assertArrayEquals(end,
                new BrownianDynamics(m_field, settings).resume(step, states[step], List.of(), ProgressMonitor.NONE));
        }
    }

    @Test
    void nothingIsLeftToDoAfterTheLastStep() {
        final double[] end = new BrownianDynamics(m_field, settings(0.1, 12, TEMPERATURE)).resume(13, HarmonicField.uniform(1),
            List.of(state -> {
                throw new AssertionError(state);
            }), ProgressMonitor.NONE);
        assertArrayEquals(HarmonicField.uniform(1), end);
    }

    @Test
    void divergenceIsReported() {
        final Exception e = assertThrows(ArithmeticException.class, () -> run(settings(50, 1000, 0), 1));
        assertTrue(e.getMessage().startsWith("The lattice diverges at step "), e.getMessage());
    }
}
