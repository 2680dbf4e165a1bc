package org.keldysh.physics.negf;

/**
 * Energy and weight of a level from the Green's function of a site at a few energies around it: as Re 1/G_ii is nearly linear there,
 * E is a polynomial of it, which gives the level where Re 1/G_ii vanishes and the weight as its slope.
 */
final class LevelFit {

    private static final int MOST_POINTS = 4;

    /** Ascending in modulus of the inverse: the nearest points first. */
    private final double[] m_energies = new double[MOST_POINTS];

    private final double[] m_inverses = new double[MOST_POINTS];

    private final double[] m_differences = new double[MOST_POINTS];

    private int m_points;

    private double m_level;

    private double m_residue;

    /**
     * Adds a point, unless it is farther away than all that are kept.
     *
     * @param inverse Re 1/G_ii
     */
    void add(final double energy, final double inverse) {
        int place = m_points;
        while (place > 0 && Math.abs(m_inverses[place - 1]) > Math.abs(inverse)) {
            place--;
        }
        if (place < MOST_POINTS) {
            m_points = Math.min(MOST_POINTS, m_points + 1);
            for (int p = m_points - 1; p > place; p--) {
                m_energies[p] = m_energies[p - 1];
                m_inverses[p] = m_inverses[p - 1];
            }
            m_energies[place] = energy;
            m_inverses[place] = inverse;
        }
    }

    /**
     * Fits with as many points as give a level between two bounds.
     *
     * @return whether there is one, with a positive weight
     */
    boolean fit(final double low, final double high) {
        for (int points = m_points; points >= 2; points--) {
            if (isMonotonic(points)) {
                interpolate(points);
                if (m_level > low && m_level < high && m_residue > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A zero of G_ii in between would be a pole of its inverse. */
    private boolean isMonotonic(final int points) {
        for (int p = 0; p < points; p++) {
            for (int q = 0; q < p; q++) {
                if (!((m_energies[p] - m_energies[q]) * (m_inverses[p] - m_inverses[q]) > 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Newton's divided differences, evaluated with the derivative at 0. */
    private void interpolate(final int points) {
        System.arraycopy(m_energies, 0, m_differences, 0, points);
        for (int order = 1; order < points; order++) {
            for (int p = points - 1; p >= order; p--) {
                m_differences[p] = (m_differences[p] - m_differences[p - 1]) / (m_inverses[p] - m_inverses[p - order]);
            }
        }
        m_level = m_differences[points - 1];
        m_residue = 0;
        for (int p = points - 2; p >= 0; p--) {
            m_residue = m_level - m_inverses[p] * m_residue;
            m_level = m_differences[p] - m_inverses[p] * m_level;
        }
    }

    /** @return energy of the level */
    double level() {
        return m_level;
    }

    /** @return weight of the level at the site */
    double residue() {
        return m_residue;
    }
}
