package org.keldysh.physics.negf;

/**
 * How well exact identities hold, as an independent check of a result.
 *
 * @param sumRule largest violation of the spectral sum rule of a site, int dE/2pi (f_highest - f_lowest) A_i against the
 *     difference of two equilibrium occupations: weight that the quadrature has missed and that the result accounts for by
 *     the shares of the reservoirs around; 0 in equilibrium
 * @param currents largest difference between the Landauer current of a reservoir, int dE/2pi sum_b T_ab (f_a - f_b), and the
 *     Meir-Wingreen current from the occupations, Gamma_a sum_i (n_i(mu_a) - n_i), over the reservoirs with the lowest and
 *     the highest potential
 */
public record Residuals(double sumRule, double currents) {
}
