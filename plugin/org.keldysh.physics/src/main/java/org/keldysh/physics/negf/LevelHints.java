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
     * @param residue its weight at the site
     * @param weight its weight in the window at the site
     * @param low node below the level
     * @param gap distance to the node above
     */
    record Hint(int site, double energy, double residue, double weight, double low, double gap) {

        double distance(final Hint other) {
            return Math.abs(energy - other.energy);
        }
    }

    private final Deflation m_deflation;

    private final List<WindowInterval> m_intervals;

    /**
     * @param intervals tiling of the window, in whatever order
     * @param deflation the levels that are known
     */
    LevelHints(final List<WindowInterval> intervals, final Deflation deflation) {
        m_intervals = new ArrayList<>(intervals);
        m_intervals.sort(Comparator.comparingDouble(WindowInterval::start));
        m_deflation = deflation;
    }

    /**
     * Looks between all neighbouring nodes.
     *
     * @param site a site
     * @param least smallest weight in the window that is of interest
     * @param search takes the hints
     */
    void find(final int site, final double least, final ResonanceSearch search) {
        WindowInterval below = null;
        int node = 0;
        double lowRe = 0;
        double lowIm = 0;
        for (final WindowInterval interval : m_intervals) {
            for (int k = 0; k < interval.nodes(); k++) {
                final double re = interval.greenRe(k, site) - m_deflation.greenRe(interval.energy(k), site);
                final double im = interval.greenIm(k, site) - m_deflation.greenIm(interval.energy(k), site);
                if (lowRe < 0 && re > 0) {
                    look(site, below.energy(node), lowRe, lowIm, interval.energy(k), re, im,
                        0.5 * (below.spanned(node) + interval.spanned(k)), least, search);
                }
                below = interval;
                node = k;
                lowRe = re;
                lowIm = im;
            }
        }
    }

    private static void look(final int site, final double low, final double belowRe, final double belowIm, final double high,
        final double aboveRe, final double aboveIm, final double spanned, final double least, final ResonanceSearch search) {
        final double gap = high - low;
        final double belowNorm = belowRe * belowRe + belowIm * belowIm;
        final double aboveNorm = aboveRe * aboveRe + aboveIm * aboveIm;
        final double residue = gap / (aboveRe / aboveNorm - belowRe / belowNorm);
        final double width = -2 * residue * Math.min(belowIm / belowNorm, aboveIm / aboveNorm);
        final double weight = residue * spanned;
        if (weight >= least && width < NARROW * gap) {
            search.add(new Hint(site, low - belowRe / belowNorm * residue, residue, weight, low, gap));
        }
    }
}
