package org.keldysh.physics.negf;

/**
 * Buffer for Green's functions at a batch of energies. Arrays are indexed [site][lane]; a batch may use fewer lanes than
 * the buffer has.
 */
final class GreenFunctions {

    /** Real part of the diagonal of the retarded Green's function. */
    final double[][] m_diagonalRe;

    /** Imaginary part of the diagonal of the retarded Green's function. */
    final double[][] m_diagonalIm;

    /** W^L_i = Gamma_lead sum over the first column j of |G_ij|^2: spectral weight that the left lead fills. */
    final double[][] m_left;

    /** W^R_i, the same for the last column. */
    final double[][] m_right;

    GreenFunctions(final int sites, final int lanes) {
        m_diagonalRe = new double[sites][lanes];
        m_diagonalIm = new double[sites][lanes];
        m_left = new double[sites][lanes];
        m_right = new double[sites][lanes];
    }
}
