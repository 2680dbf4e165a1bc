package org.keldysh.physics.negf;

import java.util.ArrayList;
import java.util.List;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Finds resonances between the nodes of a quadrature. Near a level that dominates site i, 1/G_ii(E) = (E - epsilon + i gamma/2)/w
 * is linear, so that the zero of its real part between two nodes tells where to look, and a secant step where the level is.
 */
final class ResonanceSearch {

    /**
     * A probe at distance d from a level of width gamma shows everything else larger by d^2/gamma in comparison: this fraction of
     * the level's weight is tolerated, as long as the weight's error of the same size does no harm.
     */
    private static final double BACKGROUND = 0.01;

    /** Two trails that start closer than this, as a fraction of the distance of the nodes around, lead to the same level. */
    private static final double SAME = 0.2;

    /** The same for a trail and a level that is known, or a start that was tried. */
    private static final double KNOWN = 0.02;

    /** Levels with more weight than this, in units of the tolerance, are located to a fraction of their width. */
    private static final double HEAVY = 10;

    private static final int MOST_STEPS = 6;

    private static final int MOST_TOGETHER = 48;

    /** One level that is being looked for. */
    private static final class Trail {

        private final int m_site;

        private final double m_low;

        private final double m_gap;

        private final boolean m_heavy;

        private double m_energy;

        private double m_residue;

        private double m_previousEnergy;

        private double m_previousRe;


        private boolean m_started;

        Trail(final int site, final double low, final double gap, final double energy, final double residue,
            final boolean heavy) {
            m_site = site;
            m_low = low;
            m_gap = gap;
            m_energy = energy;
            m_residue = residue;
            m_heavy = heavy;
        }
    }

    private final EnergyWorkers m_workers;

    private final Deflation m_deflation;

    private final double m_heavy;

    private final List<Trail> m_trails = new ArrayList<>();

    private final List<double[]> m_tried = new ArrayList<>();

    private final Resonance[] m_found = new Resonance[MOST_TOGETHER];

    private int m_energies;

    ResonanceSearch(final EnergyWorkers workers, final Deflation deflation, final double tolerance) {
        m_heavy = HEAVY * tolerance;
        m_workers = workers;
        m_deflation = deflation;
    }

    void clear() {
        m_tried.clear();
    }

    /**
     * Adds a place to look at, unless it was looked at before or a resonance is known there.
     *
     * @param site that the level dominates
     * @param low node below the level
     * @param gap distance to the node above
     * @param energy where the level should be
     * @param residue its weight at the site
     * @param weight its weight in the window at the site
     */
    void add(final int site, final double low, final double gap, final double energy, final double residue,
        final double weight) {
        final double near = SAME * gap;
        if (m_trails.size() == MOST_TOGETHER || m_deflation.knows(energy, KNOWN * gap)) {
            return;
        }
        for (final double[] tried : m_tried) {
            if (Math.abs(tried[0] - energy) < KNOWN * Math.min(gap, tried[1])) {
                return;
            }
        }
        for (final Trail trail : m_trails) {
            if (Math.abs(trail.m_energy - energy) < near) {
                return;
            }
        }
        m_trails.add(new Trail(site, low, gap, energy, residue, weight > m_heavy));
    }

    boolean isEmpty() {
        return m_trails.isEmpty();
    }

    /**
     * Follows all trails to their ends.
     *
     * @param intervals tiling of the window, deflated by what is found
     * @param missing [sites] missing weights, reduced by what is found
     * @return number of energies used
     */
    int run(final List<WindowInterval> intervals, final double[] missing, final ProgressMonitor monitor) {
        m_energies = 0;
        for (final Trail trail : m_trails) {
            m_tried.add(new double[]{trail.m_energy, trail.m_gap});
        }
        for (int step = 0; step < MOST_STEPS && !m_trails.isEmpty(); step++) {
            probe(monitor);
            for (int k = 0; k < m_trails.size(); k++) {
                if (m_found[k] != null && !m_deflation.knows(m_found[k].energy(), 0.5 * m_found[k].width())) {
                    m_deflation.offer(m_found[k], intervals, missing);
                }
            }
            int kept = 0;
            for (int k = 0; k < m_trails.size(); k++) {
                if (m_trails.get(k).m_started && m_found[k] == null) {
                    m_trails.set(kept++, m_trails.get(k));
                }
            }
            m_trails.subList(kept, m_trails.size()).clear();
        }
        m_trails.clear();
        return m_energies;
    }

    /** One step of every trail: either a resonance in the slot of the trail, or the trail goes on, or it has ended. */
    private void probe(final ProgressMonitor monitor) {
        java.util.Arrays.fill(m_found, null);
        for (int k = 0; k < m_trails.size(); k++) {
            m_found[k] = m_deflation.spare();
        }
        m_energies += m_trails.size();
        final int batch = m_workers.batch(m_trails.size(), 1);
        m_workers.run((m_trails.size() + batch - 1) / batch, (index, workspace) -> {
            final int first = index * batch;
            final double[] energies = new double[Math.min(batch, m_trails.size() - first)];
            for (int lane = 0; lane < energies.length; lane++) {
                energies[lane] = m_trails.get(first + lane).m_energy;
            }
            workspace.solver().spectral(ComplexEnergies.real(energies), workspace.result());
            for (int lane = 0; lane < energies.length; lane++) {
                if (!step(m_trails.get(first + lane), m_found[first + lane], lane, workspace.result())) {
                    m_found[first + lane] = null;
                }
            }
        }, monitor);
    }

    /** @return whether the trail has found its level */
    private static boolean step(final Trail trail, final Resonance found, final int lane, final GreenFunctions green) {
        final double re = green.m_diagonalRe[trail.m_site][lane];
        final double im = green.m_diagonalIm[trail.m_site][lane];
        final double norm = re * re + im * im;
        final double inverseRe = re / norm;
        final double inverseIm = -im / norm;
        if (trail.m_started) {
            trail.m_residue = (trail.m_energy - trail.m_previousEnergy) / (inverseRe - trail.m_previousRe);
        }
        trail.m_started = false;
        final double level = trail.m_energy - inverseRe * trail.m_residue;
        final double width = 2 * inverseIm * trail.m_residue;
        if (!(trail.m_residue > 0 && width > 0 && width < trail.m_gap)) {
            return false;
        }
        final double distance = Math.abs(trail.m_energy - level);
        if (distance < 0.5 * width || !trail.m_heavy && distance * distance < BACKGROUND * width * trail.m_residue) {
            found.set(level, width, trail.m_energy, lane, green);
            return true;
        }
        if (level > trail.m_low && level < trail.m_low + trail.m_gap) {
            trail.m_started = true;
            trail.m_previousEnergy = trail.m_energy;
            trail.m_previousRe = inverseRe;
            trail.m_energy = level;
        }
        return false;
    }
}
