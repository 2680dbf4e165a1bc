package org.keldysh.physics.negf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.EnergyWorkers.Workspace;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Bond currents J_ij = 2t Im &lt;c_i^+ c_j&gt; of a device with a frozen lattice. At equal potentials no bond carries a current
 * (G is symmetric), so that with the potential of one reservoir as reference only the others count,
 * <pre>J_ij = 2t sum_a int dE/2pi (f_a - f_reference) Im (G Gamma_a G^+)_ji,</pre>
 * an integral over the bias window by adaptive bisection. The reference is the bath, or the right lead if there is none. Not
 * thread-safe; results do not depend on the number of threads.
 */
public final class BondCurrentSolver implements AutoCloseable {

    private static final int FIRST_INTERVALS = 8;

    private static final int MOST_INTERVALS = 4000;

    /** Intervals whose error is within this factor of the largest are halved together. */
    private static final double TOGETHER = 0.25;

    private final Device m_device;

    private final double m_tolerance;

    private final Reservoirs m_reservoirs;

    private final EnergyWorkers m_workers;

    /**
     * @param device the device
     * @param tolerance largest error of any bond current, 1e-12 to 0.1
     * @param threads number of threads, 1 to 1024
     * @throws IllegalArgumentException if tolerance or threads is out of range, or the work space does not fit into memory
     */
    public BondCurrentSolver(final Device device, final double tolerance, final int threads) {
        this(device, tolerance, WorkspaceMemory.requireThreads(device, GreenFunctionQuality.FULL, threads),
            RecursiveGreenFunction::new);
    }

    BondCurrentSolver(final Device device, final double tolerance, final int threads,
        final Function<SquareLattice, GreenFunctionSolver> solver) {
        NegfSolver.requireTolerance(tolerance);
        m_device = device;
        m_tolerance = tolerance;
        m_reservoirs = new Reservoirs(device);
        m_workers = new EnergyWorkers(() -> solver.apply(device.lattice()), device.lattice().sites(), threads);
    }

    /**
     * @param displacement [sites] Q, not changed
     * @param monitor told the progress, asked between batches of energies whether to stop
     * @return bond currents
     * @throws IllegalArgumentException if the displacement does not fit the lattice or is not finite
     * @throws java.util.concurrent.CancellationException if the monitor says so or the thread is interrupted
     */
    public BondCurrents solve(final double[] displacement, final ProgressMonitor monitor) {
        final EffectiveHamiltonian hamiltonian = EffectiveHamiltonian.of(m_device, displacement);
        m_workers.load(hamiltonian);
        final List<BondInterval> intervals = new ArrayList<>();
        List<BondInterval> fresh = firstIntervals(hamiltonian);
        final RefinementProgress progress = new RefinementProgress(monitor, "bond currents");
        double error = 0;
        int energies = 0;
        while (!fresh.isEmpty()) {
            evaluate(fresh, monitor);
            energies += fresh.size() * BondInterval.RULE.count();
            intervals.addAll(fresh);
            error = intervals.stream().mapToDouble(BondInterval::error).sum();
            fresh = error > m_tolerance && intervals.size() < MOST_INTERVALS ? halves(intervals) : List.of();
            if (!fresh.isEmpty()) {
                progress.report(error / m_tolerance);
            }
        }
        progress.finish();
        return sum(intervals, error, energies);
    }

    private List<BondInterval> firstIntervals(final EffectiveHamiltonian hamiltonian) {
        final List<BondInterval> intervals = new ArrayList<>();
        if (!m_reservoirs.inEquilibrium()) {
            new WindowMesh(m_reservoirs, m_tolerance, hamiltonian.spectralRadius(), FIRST_INTERVALS)
                .forEach((start, end) -> intervals.add(new BondInterval(m_device, m_reservoirs, start, end)));
        }
        return intervals;
    }

    private void evaluate(final List<BondInterval> intervals, final ProgressMonitor monitor) {
        m_workers.run(intervals.size(), BondInterval.RULE.count(),
            (first, last, workspace) -> evaluate(intervals.subList(first, last), workspace), monitor);
    }

    private void evaluate(final List<BondInterval> batch, final Workspace workspace) {
        final ComplexEnergies energies = QuadratureInterval.energies(batch);
        final BondFunctions bonds = new BondFunctions(m_device.lattice().sites(), energies.lanes());
        workspace.solver().bonds(energies, bonds);
        for (int k = 0; k < batch.size(); k++) {
            batch.get(k).integrate(k * BondInterval.RULE.count(), bonds);
        }
    }

    /** Takes out of the list the intervals with the largest errors and returns their halves. */
    private List<BondInterval> halves(final List<BondInterval> intervals) {
        final double limit = TOGETHER * intervals.stream().mapToDouble(BondInterval::error).max().orElseThrow();
        final List<BondInterval> halves = new ArrayList<>();
        for (int k = intervals.size() - 1; k >= 0; k--) {
            final BondInterval interval = intervals.get(k);
            if (interval.error() >= limit) {
                intervals.remove(k);
                halves.add(new BondInterval(m_device, m_reservoirs, interval.start(), interval.middle()));
                halves.add(new BondInterval(m_device, m_reservoirs, interval.middle(), interval.end()));
            }
        }
        return halves;
    }

    private BondCurrents sum(final List<BondInterval> intervals, final double error, final int energies) {
        final SquareLattice lattice = m_device.lattice();
        final double[] along = new double[lattice.sites()];
        final double[] across = new double[lattice.sites()];
        for (final BondInterval interval : intervals) {
            for (int i = 0; i < lattice.sites(); i++) {
                along[i] += interval.along()[i];
                across[i] += interval.across()[i];
            }
        }
        return new BondCurrents(lattice, along, across, error, energies);
    }

    @Override
    public void close() {
        m_workers.close();
    }
}
