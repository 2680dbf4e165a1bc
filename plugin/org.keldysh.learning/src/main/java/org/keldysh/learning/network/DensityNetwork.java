package org.keldysh.learning.network;

import java.util.List;
import java.util.Objects;

import org.keldysh.learning.patch.PatchLayout;

/**
 * The trained function: standardised inputs, hidden layers, one linear output that is the standardised density of
 * the site in the middle of the patch.
 *
 * @param layout order of the inputs
 * @param inputs standardisation of the inputs
 * @param output standardisation of the density
 * @param activation of all hidden layers
 * @param layers hidden layers, then the output layer
 */
public record DensityNetwork(PatchLayout layout, Standardisation inputs, Standardisation output, Activation activation,
    List<DenseLayer> layers) {

    /** @throws IllegalArgumentException if the sizes do not fit together */
    public DensityNetwork {
        Objects.requireNonNull(activation);
        layers = List.copyOf(layers);
        int width = layout.inputs();
        boolean fits = layers.size() >= 2 && inputs.size() == width && output.size() == 1;
        for (final DenseLayer layer : layers) {
            fits &= layer.inputs() == width;
            width = layer.outputs();
        }
        if (!fits || width != 1) {
            throw new IllegalArgumentException("The layers of the network do not fit together.");
        }
    }

    /** @return number of weights and biases */
    public int parameters() {
        return layers.stream().mapToInt(DenseLayer::parameters).sum();
    }
}
