package org.keldysh.physics.negf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
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

    private static final int FIRST_INTERVALS = 7;

    private static final int MOST_ENERGIES = 1 << 15;

    /** Bytes that the integrals of all intervals may take before the number of energies is limited further. */
    private static final long STORAGE = Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);

    /** From this tolerance on few nodes per interval find resonances faster; below, many nodes give digits faster. */
    private static final double FEW_NODES = 3e-8;

    /** Resonances are looked for one by one while the sites that need them are less than this fraction. */
    private static final double FEW_SITES = 0.3;

    /** Smallest part of the missing weight that a hint of a resonance must carry. */
    private static final double HINT = 0.2;

    /**
     * @param currents terminal currents
     * @param estimate density and errors, that of the references excluded; overwritten by the next integration
     * @param undefined [sites] whether a level too narrow for double precision carries the occupation of a site
     * @param energies number of matrix evaluations
     */
    record Result(TerminalCurrents currents, WindowEstimate estimate, boolean[] undefined, int energies) {
    }

    private final EnergyWorkers m_workers;

    private final Reservoirs m_reservoirs;

    private final double m_tolerance;

    private final QuadratureRule m_rule;

    private final int m_mostEnergies;

    private final WindowEstimate m_estimate;

    private final List<WindowInterval> m_intervals = new ArrayList<>();

    private final List<WindowInterval> m_fresh = new ArrayList<>();

    private final Deque<WindowInterval> m_spare = new ArrayDeque<>();

    private final Deflation m_deflation;

    private final ResonanceSearch m_search;

    private final IntervalCut m_cut;

    private final int m_sites;

    BiasWindow(final EnergyWorkers workers, final Reservoirs reservoirs, final int sites, final double tolerance) {
        m_workers = workers;
        m_reservoirs = reservoirs;
        m_sites = sites;
        m_tolerance = tolerance;
        m_rule = tolerance >= FEW_NODES ? QuadratureRule.SEVEN : QuadratureRule.FIFTEEN;
        m_mostEnergies = (int)Math.min(MOST_ENERGIES, STORAGE / WindowInterval.bytes(m_rule, sites) * m_rule.count());
        m_estimate = new WindowEstimate(sites);
        m_deflation = new Deflation(reservoirs, sites);
        m_search = new ResonanceSearch(workers, m_deflation, tolerance);
        m_cut = new IntervalCut(m_rule, m_deflation);
    }

    /**
     * Integrates; the workers must be loaded with the same Hamiltonian.
     *
     * @param atLowest [sites] density with all reservoirs at the lowest potential
     * @param atHighest [sites] the same for the highest
     * @param monitor told the progress, asked between batches of energies whether to stop
     */
    Result integrate(final EffectiveHamiltonian hamiltonian, final double[] atLowest, final double[] atHighest,
        final ProgressMonitor monitor) {
        m_spare.addAll(m_intervals);
        m_intervals.clear();
        m_fresh.clear();
        m_deflation.clear();
        m_search.clear();
        new WindowMesh(m_reservoirs, m_tolerance, hamiltonian.spectralRadius(), FIRST_INTERVALS)
            .forEach((start, end) -> m_fresh.add(interval(start, end)));
        final RefinementProgress progress = new RefinementProgress(monitor, "bias window");
        int energies = 0;
        while (true) {
            evaluate(hamiltonian, monitor);
            energies += m_fresh.size() * m_rule.count();
            m_fresh.forEach(m_deflation::deflate);
            m_intervals.addAll(m_fresh);
            m_fresh.clear();
            m_estimate.update(m_intervals, m_deflation, atLowest, atHighest);
            energies += searchResonances(atLowest, atHighest, monitor);
            final boolean[] undefined = undefined();
            if (energies > m_mostEnergies || !refine(undefined)) {
                progress.finish();
                return new Result(m_estimate.currents(), m_estimate, undefined, energies);
            }
            progress.report(m_estimate.excess(m_tolerance, undefined));
        }
    }

    /**
     * Where few sites are wrong, narrow resonances are what is wrong with them: they are looked for as long as new ones turn up.
     *
     * @return number of energies used
     */
    private int searchResonances(final double[] atLowest, final double[] atHighest, final ProgressMonitor monitor) {
        int energies = 0;
        while (collectHints()) {
            energies += m_search.run(m_intervals, m_estimate.missing(), monitor);
            m_estimate.update(m_intervals, m_deflation, atLowest, atHighest);
        }
        return energies;
    }

    private boolean collectHints() {
        int wrong = 0;
        for (int i = 0; i < m_sites; i++) {
            wrong += m_estimate.siteErrors()[i] > m_tolerance ? 1 : 0;
        }
        if (wrong > FEW_SITES * m_sites) {
            return false;
        }
        final LevelHints hints = new LevelHints(m_intervals, m_deflation);
        for (int i = 0; i < m_sites; i++) {
            if (m_estimate.siteErrors()[i] > m_tolerance) {
                hints.find(i, hintWeight(m_estimate.missing()[i]), m_search);
            }
        }
        return !m_search.isEmpty();
    }

    /** A level that a node happened to hit is counted many times over: then its weight is less than what is missing. */
    private double hintWeight(final double missing) {
        return missing > 0 ? HINT * missing : Math.min(HINT * -missing, 0.5 * m_tolerance);
    }

    private WindowInterval interval(final double start, final double end) {
        final WindowInterval spare = m_spare.poll();
        return (spare == null ? new WindowInterval(m_rule, m_sites) : spare).over(start, end);
    }

    private void evaluate(final EffectiveHamiltonian hamiltonian, final ProgressMonitor monitor) {
        m_workers.run(m_fresh.size(), m_rule.count(),
            (first, last, workspace) -> evaluate(m_fresh.subList(first, last), hamiltonian, workspace), monitor);
    }

    private void evaluate(final List<WindowInterval> batch, final EffectiveHamiltonian hamiltonian,
        final EnergyWorkers.Workspace workspace) {
        workspace.solver().spectral(QuadratureInterval.energies(batch), workspace.result());
        workspace.forEach(batch.size(),
            k -> batch.get(k).integrate(k * m_rule.count(), workspace, m_reservoirs, hamiltonian));
    }

    /**
     * A site is undefined if its error comes from intervals that cannot be halved any more, or if no node sees anything of the
     * weight that is missing.
     */
    private boolean[] undefined() {
        final boolean[] undefined = new boolean[m_sites];
        for (int i = 0; i < m_sites; i++) {
            final double error = m_estimate.siteErrors()[i];
            if (error > m_tolerance) {
                double open = 0;
                for (final WindowInterval interval : m_intervals) {
                    open += interval.isNarrowest() ? 0 : m_estimate.contribution(interval, i);
                }
                undefined[i] = open < 0.5 * error;
            }
        }
        return undefined;
    }

    /** Moves the intervals that need it to the spare ones and their halves to the fresh ones; false if none needs it. */
    private boolean refine(final boolean[] undefined) {
        final double[] needs = m_estimate.needs(m_intervals, m_tolerance, undefined);
        final double largest = Arrays.stream(needs).max().orElse(0);
        if (largest == 0) {
            return false;
        }
        for (int k = needs.length - 1; k >= 0; k--) {
            if (needs[k] > 0 && needs[k] >= WindowEstimate.TOGETHER * largest) {
                halve(k);
            }
        }
        return true;
    }

    private void halve(final int k) {
        final WindowInterval interval = m_intervals.set(k, m_intervals.get(m_intervals.size() - 1));
        m_intervals.remove(m_intervals.size() - 1);
        final double cut = m_cut.of(interval);
        m_fresh.add(interval(interval.start(), cut));
        m_fresh.add(interval(cut, interval.end()));
        m_spare.add(interval);
    }
}
