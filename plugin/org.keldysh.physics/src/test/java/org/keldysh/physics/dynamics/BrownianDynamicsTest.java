package org.keldysh.physics.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.task.ProgressMonitor;

/** The integrator on independent harmonic oscillators, where everything is known. */
class BrownianDynamicsTest {

    private static final Device OSCILLATORS =
        new Device(new SquareLattice(40, 50, true), new HolsteinModel(1, 0, 2, 0), 1, 0, 0.1, 0, 0, 0);

    /** Half filling everywhere: the force is elastic. */
    private static final class HarmonicField implements ForceField {
        @Override
        public Device device() {
            return OSCILLATORS;
        }

        @Override
        public String name() {
            return "Harmonic";
        }

        @Override
        public void evaluate(final double[] displacement, final Forces forces) {
            Arrays.fill(forces.density(), 0.5);
            forces.complete(OSCILLATORS, displacement);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private static double[] run(final BrownianSettings settings, final double start, final TrajectoryObserver... observers) {
        final double[] initial = new double[OSCILLATORS.lattice().sites()];
        Arrays.fill(initial, start);
        return new BrownianDynamics(new HarmonicField(), settings).run(initial, List.of(observers), ProgressMonitor.NONE);
    }

    @Test
    void withoutNoiseEverySiteRelaxesGeometrically() {
        final double[] end = run(new BrownianSettings(2, 0.1, 25, 0, 1), 1.5);
        for (final double q : end) {
            assertEquals(1.5 * Math.pow(1 - 2 * 0.1 / 2, 25), q, 1e-14);
        }
    }

    /** Euler-Maruyama with a = k dt/gamma has the stationary variance (T/k) / (1 - a/2). */
    @Test
    void stationaryVarianceIsThatOfTheScheme() {
        final double[] end = run(new BrownianSettings(1, 0.2, 60, 0.3, 7), 0);
        final double variance = Arrays.stream(end).map(q -> q * q).average().orElseThrow();
        final double expected = 0.3 / 2 / (1 - 0.4 / 2);
        assertEquals(expected, variance, 4 * expected * Math.sqrt(2.0 / end.length));
    }

    @Test
    void observersSeeEveryStepWithItsForces() {
        final List<Long> steps = new ArrayList<>();
        run(new BrownianSettings(1, 0.1, 5, 0.1, 3), 1, state -> {
            steps.add(state.step());
            assertEquals(0.1 * state.step(), state.time());
            assertEquals(-2 * state.displacement()[0], state.forces().totalForce()[0]);
        });
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L), steps);
    }

    @Test
    void theSeedDecides() {
        final BrownianSettings settings = new BrownianSettings(1, 0.1, 10, 0.1, 3);
        assertArrayEquals(run(settings, 1), run(settings, 1));
        final double[] other = run(new BrownianSettings(1, 0.1, 10, 0.1, 4), 1);
        assertEquals(false, Arrays.equals(run(settings, 1), other));
    }

    @Test
    void divergenceIsReported() {
        final BrownianSettings unstable = new BrownianSettings(0.001, 1, 1000, 0, 1);
        assertThrows(ArithmeticException.class, () -> run(unstable, 1));
    }

    @Test
    void cancelStopsTheRun() {
        final BrownianDynamics dynamics = new BrownianDynamics(new HarmonicField(), new BrownianSettings(1, 0.1, 10, 0, 1));
        final ProgressMonitor cancelled = new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                assertEquals(0, fraction);
            }

            @Override
            public void checkCanceled() {
                throw new CancellationException();
            }
        };
        final double[] initial = new double[OSCILLATORS.lattice().sites()];
        assertThrows(CancellationException.class, () -> dynamics.run(initial, List.of(), cancelled));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new BrownianSettings(0, 0.1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new BrownianSettings(1, Double.NaN, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new BrownianSettings(1, 0.1, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new BrownianSettings(1, 0.1, 1, -1, 1));
    }
}
