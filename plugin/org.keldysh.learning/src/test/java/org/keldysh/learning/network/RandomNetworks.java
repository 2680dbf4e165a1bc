package org.keldysh.learning.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.keldysh.learning.patch.PatchLayout;

/** Networks with random weights and normalisation, for tests of what does not depend on training. */
public final class RandomNetworks {

    private RandomNetworks() {
    }

    public static DensityNetwork network(final int radius, final long seed, final int... hiddenWidths) {
        return network(Activation.TANH, radius, seed, hiddenWidths);
    }

    public static DensityNetwork network(final Activation activation, final int radius, final long seed,
        final int... hiddenWidths) {
        final Random random = new Random(seed);
        final PatchLayout layout = new PatchLayout(radius);
        final List<DenseLayer> layers = new ArrayList<>();
        int inputs = layout.inputs();
        for (final int outputs : append(hiddenWidths, 1)) {
            layers.add(new DenseLayer(inputs, outputs, gaussian(random, inputs * outputs, 1 / Math.sqrt(inputs)),
                gaussian(random, outputs, 0.1)));
            inputs = outputs;
        }
        return new DensityNetwork(layout, normalisation(random, layout.inputs()),
            new Standardisation(new double[]{0.5}, new double[]{0.2}), activation, layers);
    }

    /** A network, two members and an error network. */
    public static Committee committee(final int radius, final long seed, final int... hiddenWidths) {
        return committee(Activation.TANH, radius, seed, hiddenWidths);
    }

    /** A network, two members and an error network. */
    public static Committee committee(final Activation activation, final int radius, final long seed,
        final int... hiddenWidths) {
        return new Committee(List.of(network(activation, radius, seed, hiddenWidths)),
            List.of(network(activation, radius, seed + 1, hiddenWidths), network(activation, radius, seed + 2, hiddenWidths)),
            Optional.of(network(activation, radius, seed + 3, hiddenWidths)), 1.25);
    }

    private static int[] append(final int[] values, final int last) {
        final int[] result = Arrays.copyOf(values, values.length + 1);
        result[values.length] = last;
        return result;
    }

    private static float[] gaussian(final Random random, final int count, final double deviation) {
        final float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float)(deviation * random.nextGaussian());
        }
        return values;
    }

    /** Every tenth input counts as constant. */
    private static Standardisation normalisation(final Random random, final int inputs) {
        final double[] mean = new double[inputs];
        final double[] deviation = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            mean[i] = 0.3 * random.nextGaussian();
            deviation[i] = i % 10 == 9 ? 0 : 0.5 + random.nextDouble();
        }
        return new Standardisation(mean, deviation);
    }
}
