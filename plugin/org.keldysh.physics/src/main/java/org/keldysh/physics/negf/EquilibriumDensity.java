package org.keldysh.physics.negf;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * One pole of one density.
     *
     * @param re chemical potential
     * @param im T xi
     * @param weight 2 T R
     * @param neighbours whether the neighbour term is taken out besides the locator
     * @param density [sites] the sum that the term belongs to
     */
    private record Term(double re, double im, double weight, boolean neighbours, double[] density) {
    }

    private final EnergyWorkers m_workers;

    private final double m_temperature;

    private final double m_tolerance;

    /** [sites] for each pole */
    private final List<double[]> m_terms = new ArrayList<>();

    EquilibriumDensity(final EnergyWorkers workers, final double temperature, final double tolerance) {
        m_workers = workers;
        m_temperature = temperature;
        m_tolerance = tolerance;
    }

    /**
     * Densities at one or more potentials; the workers must be loaded with the same Hamiltonian.
     *
     * @param monitor told the progress, asked between batches of poles whether to stop
     * @throws IllegalArgumentException if the temperature is too small for the energies of the Hamiltonian
     */
    Result[] at(final double[] potentials, final EffectiveHamiltonian hamiltonian, final ProgressMonitor monitor) {
        ThermalResolution.require(m_temperature, hamiltonian);
        final LocalExpansion expansion = new LocalExpansion(hamiltonian);
        final List<Term> terms = new ArrayList<>();
        final Result[] results = new Result[potentials.length];
        for (int m = 0; m < potentials.length; m++) {
            final Choice choice = choose(potentials[m], hamiltonian.spectralRadius(), expansion);
            results[m] = new Result(choice.leading(), choice.error(), choice.poles().count());
            for (int p = 0; p < choice.poles().count(); p++) {
                terms.add(new Term(potentials[m], m_temperature * choice.poles().position(p),
                    2 * m_temperature * choice.poles().residue(p), choice.neighbours(), choice.leading()));
            }
        }
        addTerms(terms, hamiltonian, monitor);
        return results;
    }

    private Choice choose(final double potential, final double radius, final LocalExpansion expansion) {
        final FewPoles few = FewPoles.choose(radius, expansion.tailStrength(), potential, m_temperature, m_tolerance);
        if (few.error() > m_tolerance) {
            final Choice pade = withNeighbourTerm(radius, potential, expansion);
            if (pade.error() < few.error()) {
                return pade;
            }
        }
        return new Choice(few.poles(), few.error(), false, expansion.locatorOccupation(potential, m_temperature));
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

    /** Sums the poles one after the other, in whatever batches they come, so that the sums keep their bits. */
    private void addTerms(final List<Term> terms, final EffectiveHamiltonian hamiltonian, final ProgressMonitor monitor) {
        while (m_terms.size() < terms.size()) {
            m_terms.add(new double[hamiltonian.lattice().sites()]);
        }
        final EnergyProgress progress = new EnergyProgress(monitor, terms.size(), "equilibrium density");
        m_workers.run(terms.size(), 1, (first, last, workspace) -> {
            evaluate(terms.subList(first, last), m_terms.subList(first, last), new LocalExpansion(hamiltonian), workspace);
            progress.add(last - first);
        }, monitor);
        for (int p = 0; p < terms.size(); p++) {
            add(terms.get(p).density(), m_terms.get(p));
        }
    }

    private static void evaluate(final List<Term> terms, final List<double[]> values, final LocalExpansion expansion,
        final Workspace workspace) {
        final double[] re = terms.stream().mapToDouble(Term::re).toArray();
        final double[] im = terms.stream().mapToDouble(Term::im).toArray();
        workspace.solver().diagonal(new ComplexEnergies(re, im), workspace.result());
        for (int lane = 0; lane < re.length; lane++) {
            final Term term = terms.get(lane);
            final double[] value = values.get(lane);
            expansion.evaluate(re[lane], im[lane]);
            for (int i = 0; i < value.length; i++) {
                final double expanded = expansion.locatorRe(i) + (term.neighbours() ? expansion.neighbourTermRe(i) : 0);
                value[i] = term.weight() * (workspace.result().m_diagonalRe[i][lane] - expanded);
            }
        }
    }
}
