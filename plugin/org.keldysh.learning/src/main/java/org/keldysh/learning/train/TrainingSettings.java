package org.keldysh.learning.train;

import java.util.Objects;

import org.keldysh.learning.network.Activation;
import org.keldysh.learning.patch.PatchLayout;

/**
 * How a force network is trained.
 *
 * @param patchRadius how many sites the network sees in each direction, 0 to {@link PatchLayout#MAXIMUM_RADIUS}
 * @param hiddenWidths units of each hidden layer; at least one layer
 * @param activation of the hidden layers
 * @param members further networks, each trained without some of the trajectories, that tell the uncertainty: 2 to 32, or 1 for
 *            the network alone
 * @param epochs how often every site is shown at most
 * @param patience epochs without a smaller error on unseen trajectories after which the training of a network or member
 *            ends; 0 for never
 * @param batchSize sites per update of the weights
 * @param learningRate of the optimiser SOAP at the beginning; it falls to zero over the epochs
 * @param duplicateDistance root mean square difference of Q below which two configurations of a device count as one, at
 *            least 0
 * @param reflectionAugmentation whether a site is shown mirrored (y -> -y) every other time, at random
 * @param symmetrisedInference whether the density is the mean over mirror images, which makes it exactly symmetric at twice
 *            the cost (four times, with the particle-hole symmetry, if the potentials of the leads are opposite)
 * @param seed of initial weights, order of the sites and reflections
 */
public record TrainingSettings(int patchRadius, int[] hiddenWidths, Activation activation, int members, int epochs,
    int patience, int batchSize, double learningRate, double duplicateDistance, boolean reflectionAugmentation,
    boolean symmetrisedInference, long seed) {

    private static final int MAXIMUM_WIDTH = 4096;

    private static final int MAXIMUM_MEMBERS = 32;

    /** @throws IllegalArgumentException if a setting is out of range, with one sentence that names it */
    public TrainingSettings {
        new PatchLayout(patchRadius);
        hiddenWidths = hiddenWidths.clone();
        require(hiddenWidths.length > 0, "The network must have at least one hidden layer.");
        for (final int width : hiddenWidths) {
            require(width >= 1 && width <= MAXIMUM_WIDTH,
                "Each hidden layer must have between 1 and " + MAXIMUM_WIDTH + " units, but one has " + width + ".");
        }
        Objects.requireNonNull(activation);
        require(members >= 1 && members <= MAXIMUM_MEMBERS,
            "members must be between 1 and " + MAXIMUM_MEMBERS + ", but is " + members + ".");
        require(epochs >= 1, "epochs must be at least 1, but is " + epochs + ".");
        require(patience >= 0, "patience must be at least 0, but is " + patience + ".");
        require(batchSize >= 1, "batchSize must be at least 1, but is " + batchSize + ".");
        require(learningRate > 0 && learningRate <= 1,
            "learningRate must be greater than 0 and at most 1, but is " + learningRate + ".");
        require(duplicateDistance >= 0 && Double.isFinite(duplicateDistance),
            "duplicateDistance must be a finite number of at least 0, but is " + duplicateDistance + ".");
    }

    private static void require(final boolean condition, final String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** @return settings for some 100,000 sites of gating trajectories */
    public static TrainingSettings defaults() {
        return new TrainingSettings(3, new int[]{32, 24}, Activation.TANH, 3, 20, 0, 512, 7e-3, 1e-3, true, false, 1);
    }

    /** @return the same settings with the other choice of {@link #reflectionAugmentation()} */
    TrainingSettings withOtherAugmentation() {
        return new TrainingSettings(patchRadius, hiddenWidths, activation, members, epochs, patience, batchSize, learningRate,
            duplicateDistance, !reflectionAugmentation, symmetrisedInference, seed);
    }

    @Override
    public int[] hiddenWidths() {
        return hiddenWidths.clone();
    }
}
