package org.keldysh.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.negf.NegfForceField;
import org.keldysh.physics.task.ProgressMonitor;

/** Compares the methods for forces on the machine where it runs, see {@link NoisyWall}. */
public final class Benchmark {

    /** Steps of a network are so much shorter that more of them are timed. */
    private static final int NETWORK_STEPS = 10;

    private final BenchmarkPlan m_plan;

    private final ProgressMonitor m_monitor;

    private final Stages m_stages;

    private final List<String> m_notes = new ArrayList<>();

    private Benchmark(final BenchmarkPlan plan, final ProgressMonitor monitor) {
        m_plan = plan;
        m_monitor = monitor;
        m_stages = new Stages(Stages.TRAINING + Stages.ofGroup(CaseGroups.ofFamily(plan.widths()), plan)
            + Stages.ofGroup(CaseGroups.ofFamily(plan.lengths()), plan) + Stages.ofDynamics(plan)
            + CaseGroups.ofMethods(plan).stream().mapToDouble(group -> Stages.ofGroup(group, plan)).sum(), monitor);
    }

    /**
     * @param plan what to measure
     * @param monitor told the progress, asked whether to stop
     * @return what was measured
     * @throws java.util.concurrent.CancellationException if the monitor says so
     * @throws IllegalStateException if the native libraries of this platform are missing
     */
    public static BenchmarkReport run(final BenchmarkPlan plan, final ProgressMonitor monitor) {
        return new Benchmark(plan, monitor).run();
    }

    private BenchmarkReport run() {
        OtherLoad.note().ifPresent(m_notes::add);
        final ForceNetwork network = train();
        final MeasuredGroup groups = new MeasuredGroup(new Workloads(network, m_monitor.silent()),
            m_plan.secondsPerGroup(), m_notes::add);
        final Growth width = growth(groups, m_plan.widths(), LatticeSize::width);
        final Growth length = growth(groups, m_plan.lengths(), LatticeSize::length);
        final DynamicsSpeed dynamics = dynamics(network);
        final List<Measurement> measured = new ArrayList<>();
        final Patience patience = new Patience(m_plan.longestEvaluation(), m_notes::add);
        for (final List<BenchmarkCase> group : CaseGroups.ofMethods(m_plan)) {
            final ProgressMonitor monitor = m_stages.next(Stages.ofGroup(group, m_plan));
            measured.addAll(groups.measure(patience.select(group, measured), monitor));
        }
        final DenseCost dense = new DenseCost(measured);
        return new BenchmarkReport(Machine.here(), m_plan, withDerived(measured, dense), dense.law(), width, length,
            dynamics, List.copyOf(m_notes));
    }

    private ForceNetwork train() {
        final ProgressMonitor monitor = m_stages.next(Stages.TRAINING);
        monitor.report(0, "training a network");
        return NetworkTraining.train(monitor.silent());
    }

    private Growth growth(final MeasuredGroup groups, final List<LatticeSize> family,
        final ToIntFunction<LatticeSize> varied) {
        final List<BenchmarkCase> group = CaseGroups.ofFamily(family);
        return Growth.of(groups.measure(group, m_stages.next(Stages.ofGroup(group, m_plan))), varied);
    }

    private DynamicsSpeed dynamics(final ForceNetwork network) {
        final LatticeSize size = m_plan.dynamics();
        final ProgressMonitor monitor = m_stages.next(Stages.ofDynamics(m_plan));
        try (ForceField exact =
            new NegfForceField(NoisyWall.device(size), BenchmarkPlan.DYNAMICS_TOLERANCE, m_plan.threads());
                ForceField learnt = network.forceFieldWithoutUncertainty(NoisyWall.device(size))) {
            return new DynamicsSpeed(size, BenchmarkPlan.DYNAMICS_TOLERANCE, m_plan.threads(),
                DynamicsClock.time(exact, m_plan.steps(), m_plan.secondsPerGroup(), monitor),
                DynamicsClock.time(learnt, NETWORK_STEPS * m_plan.steps(), m_plan.secondsPerGroup(), monitor.silent()));
        }
    }

    private List<Measurement> withDerived(final List<Measurement> measured, final DenseCost dense) {
        final List<Measurement> all = new ArrayList<>();
        for (final LatticeSize size : m_plan.sizes()) {
            dense.inverse(size).ifPresent(all::add);
            for (final Measurement measurement : measured) {
                if (measurement.subject().lattice().equals(size) && measurement.subject().method() != Method.DENSE_INVERSE) {
                    all.add(measurement);
                    denseEvaluation(measurement, dense).ifPresent(all::add);
                }
            }
        }
        return List.copyOf(all);
    }

    private static Optional<Measurement> denseEvaluation(final Measurement measurement, final DenseCost dense) {
        return measurement.subject().method() == Method.RECURSIVE && measurement.subject().threads() == 1
            ? dense.evaluation(measurement) : Optional.empty();
    }
}
