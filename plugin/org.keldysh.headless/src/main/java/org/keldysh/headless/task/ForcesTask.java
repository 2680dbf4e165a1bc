package org.keldysh.headless.task;

import org.keldysh.physics.force.Forces;
import org.keldysh.physics.negf.NegfResult;
import org.keldysh.physics.negf.NegfSolver;
import org.keldysh.physics.task.ProgressMonitor;

/** Exact densities, forces and currents of one lattice configuration by nonequilibrium Green's functions. */
public final class ForcesTask {

    private final ForcesInput m_input;

    private final double m_tolerance;

    private final int m_threads;

    /**
     * @param input device and configuration
     * @param tolerance wanted bound of the error of each density
     * @param threads number of threads; the result does not depend on it
     */
    public ForcesTask(final ForcesInput input, final double tolerance, final int threads) {
        m_input = input;
        m_tolerance = tolerance;
        m_threads = threads;
    }

    /**
     * @param monitor progress and cancel
     * @return the result
     */
    public ForcesResult run(final ProgressMonitor monitor) {
        final long start = System.nanoTime();
        try (NegfSolver solver = new NegfSolver(m_input.device(), m_tolerance, m_threads)) {
            final NegfResult result = solver.solve(m_input.displacement(), monitor);
            final Forces forces = new Forces(result.density().length);
            result.fill(forces, m_input.device(), m_input.displacement());
            return new ForcesResult(result, forces, (System.nanoTime() - start) * 1e-9);
        }
    }
}
