package org.keldysh.benchmarks;

import java.util.List;
import org.keldysh.physics.task.ProgressMonitor;

/** Shares the progress of a benchmark out to its stages by rough estimates of their seconds. */
final class Stages {

    /** Of loading the native libraries and training. */
    static final double TRAINING = 4;

    /** Seconds of one energy by recursive Green's functions, divided by length x width^3. */
    private static final double PER_ENERGY = 1.5e-9;

    /** Energies at dynamics accuracy; at label accuracy it takes as many times more. */
    private static final double ENERGIES = 100;

    /** Seconds of one dense inverse, divided by sites^3. */
    private static final double PER_INVERSE = 1.4e-10;

    private static final double WARM_UP = 1;

    private final ProgressMonitor m_monitor;

    private final double m_total;

    private double m_done;

    /**
     * @param seconds sum of all stages
     * @param monitor told the progress of the whole
     */
    Stages(final double seconds, final ProgressMonitor monitor) {
        m_total = seconds;
        m_monitor = monitor;
    }

    /**
     * @param seconds estimate for the next stage
     * @return told the progress of that stage
     */
    ProgressMonitor next(final double seconds) {
        final ProgressMonitor stage = m_monitor.part(m_done / m_total, seconds / m_total);
        m_done += seconds;
        return stage;
    }

    /**
     * @param plan tells lattice and steps
     * @return estimate for the dynamics in seconds
     */
    static double ofDynamics(final BenchmarkPlan plan) {
        return (plan.steps() + 1)
            * evaluation(BenchmarkCase.recursive(plan.dynamics(), BenchmarkPlan.DYNAMICS_TOLERANCE, plan.threads()));
    }

    /**
     * @param group measured side by side
     * @param plan tells the time for repetitions
     * @return estimate in seconds
     */
    static double ofGroup(final List<BenchmarkCase> group, final BenchmarkPlan plan) {
        final double once = group.stream().mapToDouble(Stages::evaluation).sum();
        return once > plan.secondsPerGroup() ? once : group.size() * WARM_UP + 2 * once + plan.secondsPerGroup();
    }

    private static double evaluation(final BenchmarkCase subject) {
        final double sites = subject.lattice().sites();
        final double energy = PER_ENERGY * sites * Math.pow(subject.lattice().width(), 2) / subject.threads();
        return switch (subject.method()) {
            case DENSE_INVERSE -> PER_INVERSE * Math.pow(sites, 3);
            case RECURSIVE -> energy * (subject.tolerance() < BenchmarkPlan.DYNAMICS_TOLERANCE ? 4 : 1) * ENERGIES;
            default -> 0;
        };
    }
}
