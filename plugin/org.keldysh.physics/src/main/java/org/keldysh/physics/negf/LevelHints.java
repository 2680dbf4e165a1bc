package org.keldysh.physics.negf;

import java.util.Arrays;

/**
 * Where narrow levels should be between the nodes of one interval: at a level that dominates a site the real part of its Green's
 * function G_ii changes sign from negative to positive, and 1/G_ii is linear around. Of all such places of a site the one with
 * the largest weight in the window is kept.
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

    /** [sites] 0 where nothing hints at a level */
    private final double[] m_weight;

    private final double[] m_energy;

    private final double[] m_residue;

    private final double[] m_low;

    private final double[] m_gap;

    LevelHints(final int sites) {
        m_weight = new double[sites];
        m_energy = new double[sites];
        m_residue = new double[sites];
        m_low = new double[sites];
        m_gap = new double[sites];
    }

    void clear() {
        Arrays.fill(m_weight, 0);
    }

    /**
     * Looks for a level between two neighbouring nodes.
     *
     * @param i site
     * @param low energy of the lower node
     * @param gap distance of the nodes
     * @param spanned mean of f_highest - f_lowest at the two
     * @param green Green's functions, the lower node in the lane, the upper one in the next
     * @param lane lane of the lower node
     */
    void look(final int i, final double low, final double gap, final double spanned, final GreenFunctions green,
        final int lane) {
        final double below = green.m_diagonalRe[i][lane];
        final double above = green.m_diagonalRe[i][lane + 1];
        if (below < 0 && above > 0) {
            final double belowIm = green.m_diagonalIm[i][lane];
            final double aboveIm = green.m_diagonalIm[i][lane + 1];
            final double belowNorm = below * below + belowIm * belowIm;
            final double aboveNorm = above * above + aboveIm * aboveIm;
            final double residue = gap / (above / aboveNorm - below / belowNorm);
            final double width = -2 * residue * Math.min(belowIm / belowNorm, aboveIm / aboveNorm);
            final double weight = residue * spanned;
            if (weight > m_weight[i] && width < NARROW * gap) {
                m_weight[i] = weight;
                m_energy[i] = low - below / belowNorm * residue;
                m_residue[i] = residue;
                m_low[i] = low;
                m_gap[i] = gap;
            }
        }
    }

    /**
     * Passes a hint on to a search.
     *
     * @param site a site
     * @param least smallest weight in the window that is of interest
     * @param search takes the hint
     */
    void offer(final int site, final double least, final ResonanceSearch search) {
        if (m_weight[site] > 0 && m_weight[site] >= least) {
            search.add(new Hint(site, m_energy[site], m_residue[site], m_weight[site], m_low[site], m_gap[site]));
        }
    }
}
