package org.keldysh.physics.negf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where narrow levels should be between the nodes of a quadrature: at a level that dominates a site the real part of its Green's
 * function G_ii changes sign from negative to positive, and 1/G_ii is linear around. Levels that are known already are taken out
 * of the Green's functions, which shows those that hide behind them.
 */
final class LevelHints {

    /** Levels that are broader than this fraction of the distance of the nodes are seen by the quadrature. */
    private static final double NARROW = 0.5;

    /**
     * One place to look at.
     *
     * @param site that the level dominates
     * @param energy where the level should be
     * @param fit the nodes around, for a trail to go on with
     * @param weight its weight in the window at the site
     * @param low node below the level
     * @param gap distance to the node above
     */
    record Hint(int site, double energy, LevelFit fit, double weight, double low, double gap) {

        double distance(final Hint other) {
            return Math.abs(energy - other.energy);
        }
    }

    private final Deflation m_deflation;

    /** [nodes] ascending */
    private final double[] m_energies;

    /** [nodes] f_highest - f_lowest */
    private final double[] m_spanned;

    /** [nodes] G_ii of the site that is being looked at, without the known levels. */
    private final double[] m_re;

    private final double[] m_im;

    private final List<WindowInterval> m_intervals;

    /**
     * @param intervals tiling of the window, in whatever order
     * @param deflation the levels that are known
     */
    LevelHints(final List<WindowInterval> intervals, final Deflation deflation) {
        m_intervals = new ArrayList<>(intervals);
        m_intervals.sort(Comparator.comparingDouble(WindowInterval::start));
        m_deflation = deflation;
        final int nodes = intervals.stream().mapToInt(WindowInterval::nodes).sum();
        m_energies = new double[nodes];
        m_spanned = new double[nodes];
        m_re = new double[nodes];
        m_im = new double[nodes];
        int node = 0;
        for (final WindowInterval interval : m_intervals) {
            for (int k = 0; k < interval.nodes(); k++) {
                m_energies[node] = interval.energy(k);
                m_spanned[node++] = interval.spanned(k);
            }
        }
    }

    /**
     * Looks between all neighbouring nodes.
     *
     * @param site a site
     * @param least smallest weight in the window that is of interest
     * @param search takes the hints
     */
    void find(final int site, final double least, final ResonanceSearch search) {
        gather(site);
        for (int node = 1; node < m_energies.length; node++) {
            if (m_re[node - 1] < 0 && m_re[node] > 0) {
                look(site, node, least, search);
            }
        }
    }

    private void gather(final int site) {
        int node = 0;
        for (final WindowInterval interval : m_intervals) {
            for (int k = 0; k < interval.nodes(); k++) {
                m_re[node] = interval.greenRe(k, site) - m_deflation.greenRe(m_energies[node], site);
                m_im[node] = interval.greenIm(k, site) - m_deflation.greenIm(m_energies[node], site);
                node++;
            }
        }
    }

    private void look(final int site, final int above, final double least, final ResonanceSearch search) {
        final LevelFit fit = new LevelFit();
        for (int node = Math.max(0, above - 2); node <= Math.min(above + 1, m_energies.length - 1); node++) {
            fit.add(m_energies[node], m_re[node] / norm(node));
        }
        final double low = m_energies[above - 1];
        final double gap = m_energies[above] - low;
        if (fit.fit(low, low + gap)) {
            final double width =
                2 * fit.residue() * Math.min(-m_im[above - 1] / norm(above - 1), -m_im[above] / norm(above));
            final double weight = fit.residue() * 0.5 * (m_spanned[above - 1] + m_spanned[above]);
            if (weight >= least && width < NARROW * gap) {
                search.add(new Hint(site, fit.level(), fit, weight, low, gap));
            }
        }
    }

    private double norm(final int node) {
        return m_re[node] * m_re[node] + m_im[node] * m_im[node];
    }
}
