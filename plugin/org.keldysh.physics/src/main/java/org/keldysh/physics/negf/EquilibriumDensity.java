package org.keldysh.physics.negf;

import org.keldysh.physics.negf.EnergyWorkers.Workspace;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Density with all reservoirs at one potential, n_i = 1/2 + 2T sum_p R_p Re G_ii(mu + i T xi_p). The leading terms of G at
 * high energy (see {@link LocalExpansion}) are taken out of the sum and added with occupations of their own; how many poles
 * their slowest part needs is found from them without a single matrix inverse.
 */
final class EquilibriumDensity {

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

    EquilibriumDensity(final EnergyWorkers workers, final double temperature, final double tolerance) {
        m_workers = workers;
        m_temperature = temperature;
        m_tolerance = tolerance;
    }

    /** The workers must be loaded with the same Hamiltonian. */
    Result at(final double potential, final EffectiveHamiltonian hamiltonian, final ProgressMonitor monitor) {
        final double range = (hamiltonian.spectralRadius() + Math.abs(potential)) / m_temperature;
        final LocalExpansion expansion = new LocalExpansion(hamiltonian);
        FermiPoles poles = FermiPoles.forRange(range, m_tolerance / 2);
        double[] fine = neighbourTerm(expansion, 2 * poles.count(), potential);
        double tailError = largestDifference(neighbourTerm(expansion, poles.count(), potential), fine);
        while (tailError > m_tolerance / 2 && poles.next() != poles) {
            poles = poles.next();
            fine = neighbourTerm(expansion, 2 * poles.count(), potential);
            tailError = largestDifference(neighbourTerm(expansion, poles.count(), potential), fine);
        }
        final double[] density = expansion.locatorOccupation(potential, m_temperature);
        add(density, fine);
        addRemainder(density, poles, potential, hamiltonian, monitor);
        return new Result(density, tailError + poles.error(range), poles.count());
    }

    private double[] neighbourTerm(final LocalExpansion expansion, final int poles, final double potential) {
        return expansion.neighbourTermOccupation(FermiPoles.of(poles), potential, m_temperature);
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

    private void addRemainder(final double[] density, final FermiPoles poles, final double potential,
        final EffectiveHamiltonian hamiltonian, final ProgressMonitor monitor) {
        final int tasks = (poles.count() + m_workers.lanes() - 1) / m_workers.lanes();
        final double[][] parts = new double[tasks][density.length];
        m_workers.run(tasks, (index, workspace) -> {
            final int first = index * m_workers.lanes();
            final int last = Math.min(first + m_workers.lanes(), poles.count());
            remainder(first, last, poles, potential, new LocalExpansion(hamiltonian), workspace, parts[index]);
        }, monitor);
        for (final double[] part : parts) {
            add(density, part);
        }
    }

    private void remainder(final int first, final int last, final FermiPoles poles, final double potential,
        final LocalExpansion expansion, final Workspace workspace, final double[] part) {
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
            for (int i = 0; i < part.length; i++) {
                part[i] += weight * (workspace.result().m_diagonalRe[i][lane] - expansion.re(i));
            }
        }
    }
}
