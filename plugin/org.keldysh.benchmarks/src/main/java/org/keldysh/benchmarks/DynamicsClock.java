package org.keldysh.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.keldysh.physics.dynamics.BrownianDynamics;
import org.keldysh.physics.dynamics.BrownianSettings;
import org.keldysh.physics.dynamics.TrajectoryObserver;
import org.keldysh.physics.dynamics.TrajectoryState;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.task.ProgressMonitor;

/** Notes when the steps of a trajectory are done. */
final class DynamicsClock implements TrajectoryObserver {

    private static final double DAMPING = 1;

    private static final double TIME_STEP = 0.1;

    private static final double NOISE_TEMPERATURE = 0.02;

    private static final long SEED = 1;

    /** The first steps of a trajectory, which warm up, as a share of all: one in four. */
    private static final int WARM_UP = 4;

    private static final int LEAST_STEPS = 4;

    private final List<Long> m_times = new ArrayList<>();

    private DynamicsClock() {
    }

    /**
     * @param field forces
     * @param mostSteps largest number of steps
     * @param seconds time after which fewer steps must do
     * @param monitor told the progress, asked whether to stop
     * @return times of the steps, the first ones left out
     */
    static Timing time(final ForceField field, final int mostSteps, final double seconds, final ProgressMonitor monitor) {
        final SquareLattice lattice = field.device().lattice();
        final double[] start = NoisyWall.displacement(new LatticeSize(lattice.length(), lattice.width()));
        final int steps = (int)Math.max(LEAST_STEPS, Math.min(mostSteps, seconds / evaluation(field, start)));
        final DynamicsClock clock = new DynamicsClock();
        new BrownianDynamics(field, new BrownianSettings(DAMPING, TIME_STEP, steps, NOISE_TEMPERATURE, SEED)).run(start,
            List.of(clock), monitor);
        return clock.timing();
    }

    private static double evaluation(final ForceField field, final double[] displacement) {
        final long start = System.nanoTime();
        field.evaluate(displacement, new Forces(displacement.length));
        return (System.nanoTime() - start) * 1e-9;
    }

    @Override
    public void observe(final TrajectoryState state) {
        m_times.add(System.nanoTime());
    }

    private Timing timing() {
        final List<Double> seconds = new ArrayList<>();
        for (int step = m_times.size() / WARM_UP + 1; step < m_times.size(); step++) {
            seconds.add((m_times.get(step) - m_times.get(step - 1)) * 1e-9);
        }
        return Timing.of(seconds);
    }
}
