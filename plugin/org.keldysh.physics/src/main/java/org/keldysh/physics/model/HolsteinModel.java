package org.keldysh.physics.model;

import org.keldysh.physics.lattice.SquareLattice;

/**
 * Semiclassical Holstein model of spinless electrons coupled to a classical lattice displacement Q,
 * <pre>H = -t sum_&lt;ij&gt; (c_i^+ c_j + h.c.) - g sum_i (n_i - 1/2) Q_i + (k/2) sum_i Q_i^2 + kappa sum_&lt;ij&gt; Q_i Q_j</pre>
 * in units with hbar = e = k_B = 1 (Zhang, Fan, Chern, arXiv 2201.02194; there with the opposite sign of Q).
 *
 * @param hopping t, any finite number
 * @param coupling g, any finite number
 * @param stiffness k, greater than 0
 * @param neighbourCoupling kappa, any finite number
 */
public record HolsteinModel(double hopping, double coupling, double stiffness, double neighbourCoupling) {

    /** @throws IllegalArgumentException if a parameter is not finite or the stiffness is not positive */
    public HolsteinModel {
        Require.finite("hopping", hopping);
        Require.finite("coupling", coupling);
        Require.positive("stiffness", stiffness);
        Require.finite("neighbourCoupling", neighbourCoupling);
    }

    /**
     * Force on the lattice, F_i = g (n_i - 1/2) - k Q_i - kappa sum_{j nn i} Q_j, split into its electronic part and the sum.
     *
     * @param lattice where the sites are
     * @param displacement [sites] Q, not changed
     * @param density [sites] n, not changed
     * @param electronicForce [sites] output, g (n_i - 1/2)
     * @param totalForce [sites] output, F_i
     */
    public void forces(final SquareLattice lattice, final double[] displacement, final double[] density,
        final double[] electronicForce, final double[] totalForce) {
        lattice.neighbourSum(displacement, totalForce);
        for (int i = 0; i < density.length; i++) {
            electronicForce[i] = coupling * (density[i] - 0.5);
            totalForce[i] = electronicForce[i] - stiffness * displacement[i] - neighbourCoupling * totalForce[i];
        }
    }
}
