package org.keldysh.benchmarks;

import java.util.Optional;
import org.keldysh.physics.negf.NegfResult;
import org.keldysh.physics.negf.NegfSolver;
import org.keldysh.physics.task.ProgressMonitor;

/** One evaluation of densities and currents by recursive Green's functions. */
final class RecursiveWorkload implements Workload {

    private final NegfSolver m_solver;

    private final double[] m_displacement;

    private final ProgressMonitor m_monitor;

    private NegfResult m_result;

    RecursiveWorkload(final BenchmarkCase subject, final ProgressMonitor monitor) {
        m_solver = new NegfSolver(NoisyWall.device(subject.lattice()), subject.tolerance(), subject.threads());
        m_displacement = NoisyWall.displacement(subject.lattice());
        m_monitor = monitor;
    }

    @Override
    public void run() {
        m_result = m_solver.solve(m_displacement, m_monitor);
    }

    @Override
    public int energies() {
        return m_result.energies();
    }

    @Override
    public double densityError() {
        return m_result.densityError();
    }

    @Override
    public Optional<String> shortfall() {
        return m_result.shortfall();
    }

    @Override
    public void close() {
        m_solver.close();
    }
}
