package org.keldysh.knime.node.transport;

import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.negf.BondCurrentSolver;
import org.keldysh.physics.negf.BondCurrents;
import org.keldysh.physics.negf.CurrentConservation;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Where the current of a configuration flows.
 *
 * @param bonds currents through the bonds
 * @param conservation how well they agree with what the electrodes and the bath supply
 */
record BondFlow(BondCurrents bonds, CurrentConservation conservation) {

    /** Share of the progress that the bonds take; their check takes the rest. */
    private static final double BONDS_SHARE = 0.5;

    /**
     * @param row a configuration
     * @param tolerance largest error of any bond current, 1e-12 to 0.1
     * @param threads number of threads
     * @param monitor told the progress, asked whether to stop
     * @return its bond currents
     * @throws IllegalArgumentException if they cannot be computed
     */
    static BondFlow of(final LatticeRow row, final double tolerance, final int threads, final ProgressMonitor monitor) {
        monitor.report(0, "bond currents");
        try (BondCurrentSolver solver = new BondCurrentSolver(row.device(), tolerance, threads)) {
            final BondCurrents bonds = solver.solve(row.displacement(), monitor.part(0, BONDS_SHARE));
            monitor.report(BONDS_SHARE, "conservation of the bond currents");
            final CurrentConservation conservation =
                CurrentConservation.of(row.device(), row.displacement(), bonds, tolerance, threads,
                    monitor.part(BONDS_SHARE, 1 - BONDS_SHARE));
            monitor.report(1, "done");
            return new BondFlow(bonds, conservation);
        } catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException("The bond currents cannot be computed (the settings can switch them off): "
                + e.getMessage(), e);
        }
    }
}
