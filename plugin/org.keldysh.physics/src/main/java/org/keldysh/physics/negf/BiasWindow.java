package org.keldysh.physics.negf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * What the bias adds to equilibrium. With the lowest and the highest potential as references
 * <pre>n_i = n_i(lowest) + filled_i = n_i(highest) - empty_i,</pre>
 * where filled and empty are integrals over the bias window, done by adaptive bisection. That both references must give the same
 * density is the sum rule of the spectral function: its violation is the weight of narrow resonances that the nodes have missed
 * (see {@link WindowEstimate}).
 */
final class BiasWindow {

    /** Four intervals of 15 nodes fill one batch of energies. */
    private static final int FIRST_INTERVALS = 4;

    private static final int MOST_ENERGIES = 1 << 15;

    private static final double ROUND_OFF = 1e-14;

    /**
     * @param density [sites] occupation under bias
     * @param currents terminal currents
     * @param error bound of the error of any density or current, that of the references excluded
     * @param energies number of matrix evaluations
     */
    record Result(double[] density, TerminalCurrents currents, double error, int energies) {
    }

    private final EnergyWorkers m_workers;

    private final Reservoirs m_reservoirs;

    private final double m_tolerance;

    BiasWindow(final EnergyWorkers workers, final Reservoirs reservoirs, final double tolerance) {
        m_workers = workers;
        m_reservoirs = reservoirs;
        m_tolerance = tolerance;
    }

    /** The workers must be loaded with the same Hamiltonian. */
    Result integrate(final EffectiveHamiltonian hamiltonian, final double[] atLowest, final double[] atHighest,
        final ProgressMonitor monitor) {
        List<WindowInterval> fresh = firstIntervals(hamiltonian.lattice().sites());
        final List<WindowInterval> all = new ArrayList<>();
        int energies = 0;
        while (true) {
            evaluate(fresh, hamiltonian, monitor);
            energies += fresh.size() * GaussKronrod.NODES;
            all.addAll(fresh);
            all.sort(Comparator.comparingDouble(WindowInterval::start));
            final WindowEstimate estimate = WindowEstimate.of(all, atLowest, atHighest);
            if (estimate.error() <= m_tolerance || energies > MOST_ENERGIES) {
                return new Result(estimate.density(), estimate.currents(), estimate.error(), energies);
            }
            fresh = refine(all, estimate);
        }
    }

    private List<WindowInterval> firstIntervals(final int sites) {
        final double margin = m_reservoirs.thermalMargin(m_tolerance / 16);
        final double start = m_reservoirs.lowest() - margin;
        final double step = (m_reservoirs.highest() + margin - start) / FIRST_INTERVALS;
        final List<WindowInterval> intervals = new ArrayList<>();
        for (int k = 0; k < FIRST_INTERVALS; k++) {
            intervals.add(new WindowInterval(start + k * step, start + (k + 1) * step, sites));
        }
        return intervals;
    }

    /** Takes out of all those intervals that need it and returns their halves. */
    private List<WindowInterval> refine(final List<WindowInterval> all, final WindowEstimate estimate) {
        final double limit = target(estimate.quadratureError()) / (2 * all.size());
        final List<WindowInterval> halves = new ArrayList<>();
        for (int k = all.size() - 1; k >= 0; k--) {
            if (estimate.intervalErrors()[k] >= limit) {
                halves.addAll(List.of(all.remove(k).halves()));
            }
        }
        halves.sort(Comparator.comparingDouble(WindowInterval::start));
        return halves;
    }

    /**
     * The tolerance, unless the quadrature already claims to hold it: then only the sum rule knows of weight that is missing.
     * A resonance between the nodes still shows by its flanks, so a quadrature that is asked for more finds it; as the last
     * resort every interval is halved.
     */
    private double target(final double quadratureError) {
        double target = m_tolerance;
        while (target >= quadratureError) {
            target /= 16;
        }
        return target > ROUND_OFF ? target : 0;
    }

    private void evaluate(final List<WindowInterval> intervals, final EffectiveHamiltonian hamiltonian,
        final ProgressMonitor monitor) {
        final int perTask = m_workers.lanes() / GaussKronrod.NODES;
        final int tasks = (intervals.size() + perTask - 1) / perTask;
        m_workers.run(tasks, (index, workspace) -> {
            final int last = Math.min((index + 1) * perTask, intervals.size());
            evaluate(intervals.subList(index * perTask, last), hamiltonian, workspace);
        }, monitor);
    }

    private void evaluate(final List<WindowInterval> batch, final EffectiveHamiltonian hamiltonian,
        final EnergyWorkers.Workspace workspace) {
        final double[] energies = new double[batch.size() * GaussKronrod.NODES];
        for (int lane = 0; lane < energies.length; lane++) {
            energies[lane] = batch.get(lane / GaussKronrod.NODES).energy(lane % GaussKronrod.NODES);
        }
        workspace.solver().spectral(ComplexEnergies.real(energies), workspace.result());
        for (int lane = 0; lane < energies.length; lane++) {
            batch.get(lane / GaussKronrod.NODES).add(lane % GaussKronrod.NODES, lane, workspace, m_reservoirs, hamiltonian);
        }
    }
}
