package org.keldysh.physics.negf;

import java.util.ArrayList;
import java.util.List;
import org.keldysh.physics.negf.EnergyWorkers.Workspace;
import org.keldysh.physics.task.ProgressMonitor;

/** Follows hints of narrow levels between the nodes of a quadrature, all of a round together. */
final class ResonanceSearch {

    /** Two trails that start closer than this, as a fraction of the distance of the nodes around, lead to the same level. */
    private static final double SAME = 0.2;

    /** The same for a trail and a level that is known, or a start that was tried. */
    private static final double KNOWN = 0.02;

    /** Part of a level's weight that may be wrong: so much, and not more than this part of the tolerance. */
    private static final double ROUGHLY = 0.01;

    private static final double TOLERATED = 0.1;

    private static final int MOST_STEPS = 6;

    private static final int MOST_TOGETHER = 48;

    private final EnergyWorkers m_workers;

    private final Deflation m_deflation;

    private final double m_tolerated;

    private final List<LevelHints.Hint> m_hints = new ArrayList<>();

    private final List<LevelHints.Hint> m_tried = new ArrayList<>();

    ResonanceSearch(final EnergyWorkers workers, final Deflation deflation, final double tolerance) {
        m_workers = workers;
        m_deflation = deflation;
        m_tolerated = TOLERATED * tolerance;
    }

    void clear() {
        m_tried.clear();
    }

    /** Adds a place to look at, unless it was looked at before or a resonance is known there. */
    void add(final LevelHints.Hint hint) {
        if (m_hints.size() < MOST_TOGETHER && !m_deflation.knows(hint.energy(), KNOWN * hint.gap())
            && m_tried.stream().noneMatch(tried -> hint.distance(tried) < KNOWN * Math.min(hint.gap(), tried.gap()))
            && m_hints.stream().noneMatch(other -> hint.distance(other) < SAME * hint.gap())) {
            m_hints.add(hint);
        }
    }

    boolean isEmpty() {
        return m_hints.isEmpty();
    }

    /**
     * Follows all hints to their ends.
     *
     * @param intervals tiling of the window, deflated by what is found
     * @param missing [sites] missing weights, reduced by what is found
     * @return number of energies used
     */
    int run(final List<WindowInterval> intervals, final double[] missing, final ProgressMonitor monitor) {
        final List<ResonanceTrail> trails = new ArrayList<>();
        for (final LevelHints.Hint hint : m_hints) {
            trails.add(new ResonanceTrail(hint, Math.min(ROUGHLY, m_tolerated / hint.weight()), m_deflation.spare()));
        }
        m_tried.addAll(m_hints);
        m_hints.clear();
        int energies = 0;
        for (int step = 0; step < MOST_STEPS && !trails.isEmpty(); step++) {
            energies += trails.size();
            m_workers.run(trails.size(), 1, (first, last, workspace) -> step(trails.subList(first, last), workspace), monitor);
            trails.stream().filter(trail -> trail.state() == ResonanceTrail.State.FOUND)
                .forEach(trail -> m_deflation.offer(trail.resonance(), intervals, missing));
            trails.stream().filter(trail -> trail.state() == ResonanceTrail.State.LOST)
                .forEach(trail -> m_deflation.giveBack(trail.resonance()));
            trails.removeIf(trail -> trail.state() != ResonanceTrail.State.OPEN);
        }
        trails.forEach(trail -> m_deflation.giveBack(trail.resonance()));
        return energies;
    }

    private void step(final List<ResonanceTrail> trails, final Workspace workspace) {
        final double[] energies = trails.stream().mapToDouble(ResonanceTrail::energy).toArray();
        workspace.solver().spectral(ComplexEnergies.real(energies), workspace.result());
        for (int lane = 0; lane < energies.length; lane++) {
            trails.get(lane).step(lane, workspace.result(), m_deflation);
        }
    }
}
