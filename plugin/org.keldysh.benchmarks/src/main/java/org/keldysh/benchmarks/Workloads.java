package org.keldysh.benchmarks;

import java.util.function.Function;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.task.ProgressMonitor;

/** Makes workloads. */
final class Workloads implements Function<BenchmarkCase, Workload> {

    private final ForceNetwork m_network;

    private final ProgressMonitor m_monitor;

    /** @param monitor asked by the workloads whether to stop */
    Workloads(final ForceNetwork network, final ProgressMonitor monitor) {
        m_network = network;
        m_monitor = monitor;
    }

    @Override
    public Workload apply(final BenchmarkCase subject) {
        return switch (subject.method()) {
            case DENSE_INVERSE -> new DenseWorkload(subject.lattice());
            case RECURSIVE -> new RecursiveWorkload(subject, m_monitor);
            case NETWORK -> new NetworkWorkload(m_network, subject.lattice());
            case DENSE_EVALUATION -> throw new IllegalArgumentException("It would take too long.");
        };
    }
}
