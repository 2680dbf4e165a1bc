package org.keldysh.physics.negf;

/**
 * Buffer for what leads drive through bonds at a batch of energies, Im (G Gamma_a G^+)_ji for the bond from site i to site j.
 * Arrays are indexed [site i][lane]; a batch may use fewer lanes than the buffer has.
 */
final class BondFunctions {

    /** Left lead, from (x, y) to (x + 1, y); the last column is not used. */
    final double[][] m_leftAlong;

    /** Left lead, from (x, y) to (x, y + 1), the last row to the first one. */
    final double[][] m_leftAcross;

    /** Right lead, from (x, y) to (x + 1, y). */
    final double[][] m_rightAlong;

    /** Right lead, from (x, y) to (x, y + 1). */
    final double[][] m_rightAcross;

    BondFunctions(final int sites, final int lanes) {
        m_leftAlong = new double[sites][lanes];
        m_leftAcross = new double[sites][lanes];
        m_rightAlong = new double[sites][lanes];
        m_rightAcross = new double[sites][lanes];
    }
}
