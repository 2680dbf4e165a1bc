package org.keldysh.physics.negf;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Exact electrons of a device with a frozen lattice, by nonequilibrium Green's functions: an equilibrium part by Fermi poles
 * and an adaptive integral over the bias window, both to a given tolerance. Not thread-safe; results do not depend on the
 * number of threads.
 */
public final class NegfSolver implements AutoCloseable {

    /** Smaller tolerances are below what double precision holds. */
    private static final double SMALLEST_TOLERANCE = 1e-12;

    /** What the block inverses lose where levels are narrow. */
    private static final double ROUND_OFF = 1e-11;

    /** Densities are between 0 and 1: with larger tolerances there is nothing to compute. */
    private static final double LARGEST_TOLERANCE = 0.1;

    /** Part of the tolerance that the poles may use: they converge exponentially, the window's nodes slowly. */
    private static final double EQUILIBRIUM_PART = 1.0 / 8;

    /** Share of the progress that the poles take under bias; the window takes the rest. */
    private static final double EQUILIBRIUM_SHARE = 0.2;

    private final Device m_device;

    private final double m_tolerance;

    private final Reservoirs m_reservoirs;

    private final EnergyWorkers m_workers;

    private final EquilibriumDensity m_equilibrium;

    private final BiasWindow m_window;

    /**
     * @param device the device, its potentials and temperature included
     * @param tolerance largest error of any density and terminal current, 1e-12 to 0.1
     * @param threads number of threads, 1 to 1024
     * @throws IllegalArgumentException if tolerance or threads is out of range, or the work space does not fit into memory
     */
    public NegfSolver(final Device device, final double tolerance, final int threads) {
        this(device, tolerance,
            WorkspaceMemory.requireThreads(device, GreenFunctionQuality.forTolerance(tolerance), threads),
            lattice -> new RecursiveGreenFunction(lattice, GreenFunctionQuality.forTolerance(tolerance)));
    }

    NegfSolver(final Device device, final double tolerance, final int threads,
        final Function<SquareLattice, GreenFunctionSolver> solver) {
        requireTolerance(tolerance);
        m_device = device;
        m_reservoirs = new Reservoirs(device);
        m_workers = new EnergyWorkers(() -> solver.apply(device.lattice()), device.lattice().sites(), threads);
        m_tolerance = tolerance;
        m_equilibrium = new EquilibriumDensity(m_workers, device.temperature(), EQUILIBRIUM_PART * tolerance);
        m_window = new BiasWindow(m_workers, m_reservoirs, device.lattice().sites(),
            Math.max(tolerance / 2, (1 - EQUILIBRIUM_PART) * tolerance - ROUND_OFF));
    }

    /**
     * @param tolerance largest error of any density and terminal current
     * @throws IllegalArgumentException if it is not between 1e-12 and 0.1
     */
    public static void requireTolerance(final double tolerance) {
        if (!(tolerance >= SMALLEST_TOLERANCE && tolerance <= LARGEST_TOLERANCE)) {
            throw new IllegalArgumentException("tolerance must be between 1e-12 and 0.1, but is " + tolerance + ".");
        }
    }

    /** @return the device */
    public Device device() {
        return m_device;
    }

    /**
     * @param displacement [sites] Q
     * @return density and currents
     * @throws IllegalArgumentException if the displacement does not fit the lattice or is not finite, or the temperature is less
     *     than 1e-9 of the energies
     */
    public NegfResult solve(final double[] displacement) {
        return solve(displacement, ProgressMonitor.NONE);
    }

    /**
     * @param displacement [sites] Q, not changed
     * @param monitor told the progress, asked between batches of energies whether to stop
     * @return density and currents
     * @throws IllegalArgumentException if the displacement does not fit the lattice or is not finite, or the temperature is less
     *     than 1e-9 of the energies
     * @throws java.util.concurrent.CancellationException if the monitor says so or the thread is interrupted
     */
    public NegfResult solve(final double[] displacement, final ProgressMonitor monitor) {
        final EffectiveHamiltonian hamiltonian = EffectiveHamiltonian.of(m_device, displacement);
        m_workers.load(hamiltonian);
        if (m_reservoirs.inEquilibrium()) {
            final EquilibriumDensity.Result only =
                m_equilibrium.at(new double[]{m_reservoirs.lowest()}, hamiltonian, monitor)[0];
            return new NegfResult(m_device.lattice(), only.density(), new TerminalCurrents(0, 0, 0), m_tolerance,
                only.error() + ROUND_OFF, only.energies(), new Residuals(0, 0), new int[0]);
        }
        final EquilibriumDensity.Result[] references =
            m_equilibrium.at(new double[]{m_reservoirs.lowest(), m_reservoirs.highest()}, hamiltonian,
                monitor.part(0, EQUILIBRIUM_SHARE));
        final EquilibriumDensity.Result lowest = references[0];
        final EquilibriumDensity.Result highest = references[1];
        final BiasWindow.Result biased = m_window.integrate(hamiltonian, lowest.density(), highest.density(),
            monitor.part(EQUILIBRIUM_SHARE, 1 - EQUILIBRIUM_SHARE));
        return result(lowest, highest, biased);
    }

    private NegfResult result(final EquilibriumDensity.Result lowest, final EquilibriumDensity.Result highest,
        final BiasWindow.Result biased) {
        final double[] density = biased.estimate().density().clone();
        final double poleError = Math.max(lowest.error(), highest.error()) + ROUND_OFF;
        final double[] errors = biased.estimate().siteErrors();
        final double differenceError = lowest.error() + highest.error() + ROUND_OFF;
        final CurrentBalance balance = new CurrentBalance(m_device, biased.currents(), density, lowest.density(),
            highest.density(), Arrays.stream(errors).map(error -> error + differenceError).toArray());
        final IntPredicate isUndefined = i -> biased.undefined()[i];
        return new NegfResult(m_device.lattice(), density, balance.currents(), m_tolerance,
            poleError + sites().filter(isUndefined.negate()).mapToDouble(i -> errors[i]).max().orElse(0),
            lowest.energies() + highest.energies() + biased.energies(),
            new Residuals(biased.estimate().sumRuleViolation(), balance.residual()), sites().filter(isUndefined).toArray());
    }

    private IntStream sites() {
        return IntStream.range(0, m_device.lattice().sites());
    }

    @Override
    public void close() {
        m_workers.close();
    }
}
