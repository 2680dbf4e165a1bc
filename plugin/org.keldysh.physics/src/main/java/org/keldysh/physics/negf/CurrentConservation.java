package org.keldysh.physics.negf;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Independent check of bond currents. What flows through a cut between two columns is what the reservoirs before it supply,
 * <pre>sum_y J_(x,y)->(x+1,y) = I_left + Gamma_bath sum_i (n_i(mu_bath) - n_i),   i up to column x,</pre>
 * so that without a bath every cut carries the current from the left electrode. Terminal current and occupations come from
 * {@link NegfSolver}, whose integrals over energies share nothing with those of the bond currents.
 *
 * @param leftCurrent particle current from the left electrode into the sample
 * @param residual largest difference between the two sides, over all cuts; in the unit of the currents
 */
public record CurrentConservation(double leftCurrent, double residual) {

    /** Share of the progress that the bias takes if there is a bath; the equilibrium with the bath takes the rest. */
    private static final double BIASED_SHARE = 0.8;

    /**
     * @param device the device, under bias
     * @param displacement [sites] Q, not changed
     * @param bonds its bond currents
     * @param tolerance largest error of any density that the check rests on, 1e-12 to 0.1
     * @param threads number of threads, 1 to 1024; the result does not depend on it
     * @param monitor told the progress, asked whether to stop
     * @return how well they agree with what the reservoirs supply
     * @throws IllegalArgumentException if tolerance or threads is out of range, the displacement does not fit the lattice or is
     *             not finite, or the temperature is less than 1e-9 of the energies
     * @throws java.util.concurrent.CancellationException if the monitor says so or the thread is interrupted
     */
    public static CurrentConservation of(final Device device, final double[] displacement, final BondCurrents bonds,
        final double tolerance, final int threads, final ProgressMonitor monitor) {
        final boolean bath = device.bathBroadening() > 0;
        final NegfResult biased = solve(device, displacement, tolerance, threads, bath ? monitor.part(0, BIASED_SHARE) : monitor);
        final double[] supply = new double[device.lattice().length()];
        supply[0] = biased.currents().left();
        if (bath) {
            addBath(supply, device, biased.density(), solve(device.inEquilibrium(device.bathPotential()), displacement, tolerance,
                threads, monitor.part(BIASED_SHARE, 1 - BIASED_SHARE)).density());
        }
        return new CurrentConservation(biased.currents().left(), residual(bonds, supply));
    }

    private static NegfResult solve(final Device device, final double[] displacement, final double tolerance, final int threads,
        final ProgressMonitor monitor) {
        try (NegfSolver solver = new NegfSolver(device, tolerance, threads)) {
            return solver.solve(displacement, monitor);
        }
    }

    private static void addBath(final double[] supply, final Device device, final double[] density, final double[] atBath) {
        final SquareLattice lattice = device.lattice();
        for (int i = 0; i < density.length; i++) {
            supply[lattice.x(i)] += device.bathBroadening() * (atBath[i] - density[i]);
        }
    }

    /** @param supply [length] what the reservoirs supply to each column */
    private static double residual(final BondCurrents bonds, final double[] supply) {
        double supplied = 0;
        double residual = 0;
        for (int x = 0; x < supply.length - 1; x++) {
            supplied += supply[x];
            residual = Math.max(residual, Math.abs(bonds.throughCut(x) - supplied));
        }
        return residual;
    }
}
