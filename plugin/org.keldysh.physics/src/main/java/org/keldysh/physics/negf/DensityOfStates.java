package org.keldysh.physics.negf;

import java.util.Arrays;

/**
 * Densities of states at one energy, in states per unit energy (one over the unit of the hopping).
 *
 * @param local [sites] rho_i = -Im G_ii / pi
 * @param fromLeft [sites] the part that the left electrode fills, W^L_i / 2pi
 * @param fromRight [sites] the part that the right electrode fills, W^R_i / 2pi; a bath fills the rest
 */
public record DensityOfStates(double[] local, double[] fromLeft, double[] fromRight) {

    /** @return density of states of the whole sample */
    public double total() {
        return Arrays.stream(local).sum();
    }

    /** @return its part that the left electrode fills */
    public double totalFromLeft() {
        return Arrays.stream(fromLeft).sum();
    }

    /** @return its part that the right electrode fills */
    public double totalFromRight() {
        return Arrays.stream(fromRight).sum();
    }
}
