package org.keldysh.learning.train;

import org.keldysh.learning.patch.PatchLayout;

/**
 * How a force network is trained.
 *
 * @param patchRadius how many sites the network sees in each direction, 0 to {@link PatchLayout#MAXIMUM_RADIUS}
 * @param hiddenWidths units of each hidden layer; at least one layer
 * @param epochs how often every site is shown
 * @param batchSize sites per update of the weights
 * @param learningRate of the optimiser Adam at the beginning; it falls to zero over the training
 * @param reflectionAugmentation whether a site is shown mirrored (y -> -y) every other time, at random
 * @param seed of initial weights, order of the sites and reflections
 */
public record TrainingSettings(int patchRadius, int[] hiddenWidths, int epochs, int batchSize, double learningRate,
    boolean reflectionAugmentation, long seed) {

    private static final int MAXIMUM_WIDTH = 4096;

    /** @throws IllegalArgumentException if a setting is out of range, with one sentence that names it */
    public TrainingSettings {
        new PatchLayout(patchRadius);
        hiddenWidths = hiddenWidths.clone();
        require(hiddenWidths.length > 0, "The network must have at least one hidden layer.");
        for (final int width : hiddenWidths) {
            require(width >= 1 && width <= MAXIMUM_WIDTH,
                "Each hidden layer must have between 1 and " + MAXIMUM_WIDTH + " units, but one has " + width + ".");
        }
        require(epochs >= 1, "epochs must be at least 1, but is " + epochs + ".");
        require(batchSize >= 1, "batchSize must be at least 1, but is " + batchSize + ".");
        require(learningRate > 0 && learningRate <= 1,
            "learningRate must be greater than 0 and at most 1, but is " + learningRate + ".");
    }

    private static void require(final boolean condition, final String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * @return settings for some 100,000 sites of gating trajectories: R^2 of the force above 0.9997, about a minute on
     * one core
     */
    public static TrainingSettings defaults() {
        return new TrainingSettings(3, new int[]{64, 64}, 60, 256, 5e-3, true, 1);
    }

    @Override
    public int[] hiddenWidths() {
        return hiddenWidths.clone();
    }
}
