package org.keldysh.physics.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.task.ProgressMonitor;

/** The integrator on independent harmonic oscillators, where everything is known. */
class BrownianDynamicsTest {

    private static double[] run(final BrownianSettings settings, final double start, final TrajectoryObserver... observers) {
        return new BrownianDynamics(new HarmonicField(), settings).run(HarmonicField.uniform(start), List.of(observers),
            ProgressMonitor.NONE);
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
        final double[] initial = HarmonicField.uniform(0);
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
