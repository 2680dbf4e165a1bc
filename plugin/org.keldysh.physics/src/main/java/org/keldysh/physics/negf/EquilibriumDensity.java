package org.keldysh.physics.negf;

import org.keldysh.physics.negf.EnergyWorkers.Workspace;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Density with all reservoirs at one potential, n_i = 1/2 + 2T sum_p R_p Re G_ii(mu + i T xi_p). The leading terms of G at
 * high energy (see {@link LocalExpansion}) are taken out of the sum and added with occupations of their own; how many poles
 * their slowest part needs is found from them without a single matrix inverse.
 */
final class EquilibriumDensity {

    /** What the tail's own poles have more in range and accuracy. */
    private static final double FINER = 16;

    private static final double FAR = 4;

    private static final double LARGEST_RANGE = 1e9;

    /**
     * @param density [sites] occupation
     * @param error bound of the error of any density
     * @param energies number of matrix evaluations
     */
    record Result(double[] density, double error, int energies) {
    }

    private final EnergyWorkers m_workers;

    private final double m_temperature;

    private final double m_tolerance;

    /** [poles][sites] */
    private double[][] m_terms = new double[0][];

    EquilibriumDensity(final EnergyWorkers workers, final double temperature, final double tolerance) {
        m_workers = workers;
        m_temperature = temperature;
        m_tolerance = tolerance;
    }

    /**
     * The workers must be loaded with the same Hamiltonian.
     *
     * @throws IllegalArgumentException if the temperature is too small for the energies of the Hamiltonian
     */
    Result at(final double potential, final EffectiveHamiltonian hamiltonian, final ProgressMonitor monitor) {
        final double radius = hamiltonian.spectralRadius();
        double range = range(radius, potential);
        final LocalExpansion expansion = new LocalExpansion(hamiltonian);
        FermiPoles poles;
        double[] fine;
        double tailError;
        do {
            poles = FermiPoles.forRange(range, m_tolerance / 2);
            fine = neighbourTerm(expansion, FermiPoles.forRange(FINER * range, m_tolerance / 2 / FINER), potential);
            tailError = largestDifference(neighbourTerm(expansion, poles, potential), fine);
            range *= 2;
        } while (tailError > m_tolerance / 2 && range < LARGEST_RANGE);
        final double[] density = expansion.locatorOccupation(potential, m_temperature);
        add(density, fine);
        addRemainder(density, poles, potential, hamiltonian, monitor);
        final double bandError =
            poles.deviation((-radius - potential) / m_temperature, (radius - potential) / m_temperature);
        return new Result(density, tailError + bandError, poles.count());
    }

    /** Beyond a few times the band's width a potential fills or empties the band all the same. */
    private double range(final double radius, final double potential) {
        final double range = (radius + Math.min(Math.abs(potential), FAR * radius)) / m_temperature;
        if (!(range < LARGEST_RANGE)) {
            throw new IllegalArgumentException("temperature is " + m_temperature + ", but energies reach " + radius
                + ", more than 1e9 times as much, so that the Fermi function cannot be resolved; make the temperature higher "
                + "or displacement, hopping and broadening smaller.");
        }
        return Math.max(1, range);
    }

    private double[] neighbourTerm(final LocalExpansion expansion, final FermiPoles poles, final double potential) {
        return expansion.neighbourTermOccupation(poles, potential, m_temperature);
    }

    private static double largestDifference(final double[] a, final double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static void add(final double[] target, final double[] term) {
        for (int i = 0; i < target.length; i++) {
            target[i] += term[i];
        }
    }

    /** Sums the poles one after the other, in whatever batches they come, so that the sum keeps its bits. */
    private void addRemainder(final double[] density, final FermiPoles poles, final double potential,
        final EffectiveHamiltonian hamiltonian, final ProgressMonitor monitor) {
        if (m_terms.length < poles.count()) {
            m_terms = new double[poles.count()][density.length];
        }
        final int batch = m_workers.batch(poles.count(), 1);
        m_workers.run((poles.count() + batch - 1) / batch, (index, workspace) -> {
            final int last = Math.min((index + 1) * batch, poles.count());
            terms(index * batch, last, poles, potential, new LocalExpansion(hamiltonian), workspace);
        }, monitor);
        for (int p = 0; p < poles.count(); p++) {
            add(density, m_terms[p]);
        }
    }

    private void terms(final int first, final int last, final FermiPoles poles, final double potential,
        final LocalExpansion expansion, final Workspace workspace) {
        final double[] re = new double[last - first];
        final double[] im = new double[last - first];
        for (int lane = 0; lane < re.length; lane++) {
            re[lane] = potential;
            im[lane] = m_temperature * poles.position(first + lane);
        }
        workspace.solver().diagonal(new ComplexEnergies(re, im), workspace.result());
        for (int lane = 0; lane < re.length; lane++) {
            expansion.evaluate(re[lane], im[lane]);
            final double weight = 2 * m_temperature * poles.residue(first + lane);
            final double[] term = m_terms[first + lane];
            for (int i = 0; i < term.length; i++) {
                term[i] = weight * (workspace.result().m_diagonalRe[i][lane] - expansion.re(i));
            }
        }
    }
}
