package org.keldysh.physics.negf;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.EnergyWorkers.Workspace;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Transmissions and densities of states of a device with a frozen lattice at given energies. Not thread-safe; results do not
 * depend on the number of threads.
 */
public final class TransportSolver implements AutoCloseable {

    /** Share of the progress that the energies take; the contour for the exact number of states takes the rest. */
    private static final double ENERGIES_SHARE = 0.8;

    private final Device m_device;

    private final EnergyWorkers m_workers;

    /**
     * @param device the device
     * @param threads number of threads, 1 to 1024
     * @throws IllegalArgumentException if threads is out of range or the work space does not fit into memory
     */
    public TransportSolver(final Device device, final int threads) {
        this(device, WorkspaceMemory.requireThreads(device, GreenFunctionQuality.FULL, threads), RecursiveGreenFunction::new);
    }

    TransportSolver(final Device device, final int threads, final Function<SquareLattice, GreenFunctionSolver> solver) {
        m_device = device;
        m_workers = new EnergyWorkers(() -> solver.apply(device.lattice()), device.lattice().sites(), threads);
    }

    /** @return the device */
    public Device device() {
        return m_device;
    }

    /**
     * @param displacement [sites] Q, not changed
     * @param energies at least one, ascending, not changed
     * @param monitor told the progress, asked between batches of energies whether to stop
     * @return spectrum with one point for each energy
     * @throws IllegalArgumentException if the displacement does not fit the lattice or is not finite, or the energies are not
     *             finite or not ascending
     * @throws ArithmeticException if an energy hits a level that no reservoir broadens, naming the energy
     * @throws java.util.concurrent.CancellationException if the monitor says so or the thread is interrupted
     */
    public TransportSpectrum solve(final double[] displacement, final double[] energies, final ProgressMonitor monitor) {
        requireAscending(energies);
        final EffectiveHamiltonian hamiltonian = EffectiveHamiltonian.of(m_device, displacement);
        m_workers.load(hamiltonian);
        final List<SpectralPoint> points = points(hamiltonian, energies, monitor.part(0, ENERGIES_SHARE));
        final double[] states =
            states(energies[0], energies[energies.length - 1], monitor.part(ENERGIES_SHARE, 1 - ENERGIES_SHARE));
        return new TransportSpectrum(m_device, points, SpectralWeight.of(states, points));
    }

    private static void requireAscending(final double[] energies) {
        if (energies.length == 0) {
            throw new IllegalArgumentException("There is no energy; give at least one.");
        }
        for (int k = 0; k < energies.length; k++) {
            if (!Double.isFinite(energies[k])) {
                throw new IllegalArgumentException("Energy " + k + " (counted from 0) is " + energies[k]
                    + "; every energy must be a finite number.");
            }
            if (k > 0 && !(energies[k] > energies[k - 1])) {
                throw new IllegalArgumentException("Energies must ascend, but " + energies[k] + " follows "
                    + energies[k - 1] + ".");
            }
        }
    }

    private List<SpectralPoint> points(final EffectiveHamiltonian hamiltonian, final double[] energies,
        final ProgressMonitor monitor) {
        final SpectralPoint[] points = new SpectralPoint[energies.length];
        final SpectralPointReader reader = new SpectralPointReader(hamiltonian);
        inBatches(energies.length, (first, last, workspace) -> {
            final double[] batch = Arrays.copyOfRange(energies, first, last);
            spectral(batch, workspace);
            for (int lane = 0; lane < batch.length; lane++) {
                points[first + lane] = reader.read(batch[lane], lane, workspace.result());
            }
        }, monitor);
        return List.of(points);
    }

    private static void spectral(final double[] batch, final Workspace workspace) {
        try {
            workspace.solver().spectral(ComplexEnergies.real(batch), workspace.result());
        } catch (final ArithmeticException e) {
            if (batch.length == 1) {
                throw SpectralPointReader.undampedLevel(batch[0], e);
            }
            for (final double energy : batch) { // one of them is to blame
                spectral(new double[]{energy}, workspace);
            }
            throw e;
        }
    }

    /** @return [sites] exact number of states between two energies */
    private double[] states(final double start, final double end, final ProgressMonitor monitor) {
        final int sites = m_device.lattice().sites();
        final SpectralContour contour = new SpectralContour(start, end);
        final double[][] terms = new double[contour.nodes()][];
        inBatches(contour.nodes(), (first, last, workspace) -> {
            workspace.solver().diagonal(contour.energies(first, last), workspace.result());
            for (int node = first; node < last; node++) {
                terms[node] = contour.states(node, node - first, workspace.result());
            }
        }, monitor);
        final double[] states = new double[sites];
        for (final double[] term : terms) { // in order: the sum does not depend on the threads
            for (int i = 0; i < sites; i++) {
                states[i] += term[i];
            }
        }
        return states;
    }

    private void inBatches(final int energies, final EnergyWorkers.Batch batch, final ProgressMonitor monitor) {
        final EnergyProgress progress = new EnergyProgress(monitor, energies, "Green's functions at real energies");
        m_workers.run(energies, 1, (first, last, workspace) -> {
            batch.run(first, last, workspace);
            progress.add(last - first);
        }, monitor);
    }

    @Override
    public void close() {
        m_workers.close();
    }
}
