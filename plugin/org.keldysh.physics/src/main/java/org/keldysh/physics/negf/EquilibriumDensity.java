package org.keldysh.physics.negf;

import org.keldysh.physics.negf.EnergyWorkers.Workspace;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Density with all reservoirs at one potential, n_i = 1/2 + 2T sum_p R_p Re G_ii(mu + i T xi_p). The locator, whose Lorentzian
 * tail would make the sum converge slowly, is taken out of the sum and added with its exact occupation. Few interpolated poles
 * with a long range do the rest ({@link FewPoles}); for more digits than they give, Pade poles, with the next term of the
 * expansion at high energy taken out as well (see {@link LocalExpansion}). If neither hold the tolerance, the better ones are used.
 */
final class EquilibriumDensity {

    /**
     * @param density [sites] occupation
     * @param error bound of the error of any density
     * @param energies number of matrix evaluations
     */
    record Result(double[] density, double error, int energies) {
    }

    /**
     * Poles, and what is taken out of the sum over them.
     *
     * @param poles the poles
     * @param error bound of the error of any density
     * @param neighbours whether the neighbour term is taken out besides the locator
     * @param leading [sites] occupation of what is taken out
     */
    private record Choice(FermiPoles poles, double error, boolean neighbours, double[] leading) {
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
        ThermalResolution.require(m_temperature, hamiltonian);
        final LocalExpansion expansion = new LocalExpansion(hamiltonian);
        final FewPoles few =
            FewPoles.choose(radius, expansion.tailStrength(), potential, m_temperature, m_tolerance);
        if (few.error() > m_tolerance) {
            final Choice pade = withNeighbourTerm(radius, potential, expansion);
            if (pade.error() < few.error()) {
                return sum(pade, potential, hamiltonian, monitor);
            }
        }
        return sum(new Choice(few.poles(), few.error(), false, expansion.locatorOccupation(potential, m_temperature)), potential,
            hamiltonian, monitor);
    }

    /** How many poles the slow part needs is found from it without a single matrix inverse. */
    private Choice withNeighbourTerm(final double radius, final double potential, final LocalExpansion expansion) {
        final double range = (radius + Math.abs(potential)) / m_temperature;
        FermiPoles poles = PadePoles.forRange(range, m_tolerance / 2);
        double[] fine = neighbourTerm(expansion, PadePoles.of(2 * poles.count()), potential);
        double tailError = largestDifference(neighbourTerm(expansion, poles, potential), fine);
        while (tailError > m_tolerance / 2 && PadePoles.next(poles) != poles) {
            poles = PadePoles.next(poles);
            fine = neighbourTerm(expansion, PadePoles.of(2 * poles.count()), potential);
            tailError = largestDifference(neighbourTerm(expansion, poles, potential), fine);
        }
        add(fine, expansion.locatorOccupation(potential, m_temperature));
        return new Choice(poles, tailError + poles.deviation(-range, range).size(), true, fine);
    }

    private Result sum(final Choice choice, final double potential, final EffectiveHamiltonian hamiltonian,
        final ProgressMonitor monitor) {
        final double[] density = choice.leading();
        addRemainder(density, choice.poles(), choice.neighbours(), potential, hamiltonian, monitor);
        return new Result(density, choice.error(), choice.poles().count());
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
    private void addRemainder(final double[] density, final FermiPoles poles, final boolean neighbours,
        final double potential, final EffectiveHamiltonian hamiltonian, final ProgressMonitor monitor) {
        if (m_terms.length < poles.count()) {
            m_terms = new double[poles.count()][density.length];
        }
        m_workers.run(poles.count(), 1, (first, last, workspace) -> terms(first, last, poles, neighbours, potential,
            new LocalExpansion(hamiltonian), workspace), monitor);
        for (int p = 0; p < poles.count(); p++) {
            add(density, m_terms[p]);
        }
    }

    private void terms(final int first, final int last, final FermiPoles poles, final boolean neighbours,
        final double potential, final LocalExpansion expansion, final Workspace workspace) {
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
                final double expanded = expansion.locatorRe(i) + (neighbours ? expansion.neighbourTermRe(i) : 0);
                term[i] = weight * (workspace.result().m_diagonalRe[i][lane] - expanded);
            }
        }
    }
}
