package org.keldysh.learning.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

import org.keldysh.learning.patch.LatticeDescriptors;
import org.keldysh.learning.patch.PatchLayout;

/** Networks that answer for a lattice what another one answers for its mirror image: the same weights in another order. */
final class MirrorImage {

    private MirrorImage() {
    }

    /** @return what the network says about the lattice mirrored by y -> -y */
    static DensityNetwork acrossTheCurrent(final DensityNetwork network) {
        final PatchLayout layout = network.layout();
        return permuted(network, i -> acrossTheCurrent(layout, i), new boolean[layout.inputs()]);
    }

    private static int acrossTheCurrent(final PatchLayout layout, final int input) {
        final int side = layout.side();
        if (input < layout.displacements()) {
            return input - input % side + side - 1 - input % side;
        }
        return input >= layout.rowMask() && input < layout.rowMask() + side
            ? reversed(input, layout.rowMask(), side) : input;
    }

    /**
     * @return 1 minus what the network says about the lattice mirrored by x -> length - 1 - x with opposite displacements,
     *         the potentials of the leads exchanged and opposite
     */
    static DensityNetwork ofParticlesAndHoles(final DensityNetwork network) {
        final PatchLayout layout = network.layout();
        final boolean[] opposite = new boolean[layout.inputs()];
        Arrays.fill(opposite, 0, layout.displacements(), true);
        Arrays.fill(opposite, layout.localGreenFunction(), layout.columnMask(), true);
        Arrays.fill(opposite, layout.reservoirs(), layout.reservoirs() + 2, true);
        final DensityNetwork mirrored = permuted(network, i -> alongTheCurrent(layout, i), opposite);
        final Standardisation output = network.output();
        return new DensityNetwork(layout, mirrored.inputs(),
            new Standardisation(new double[]{1 - output.mean()[0]}, output.deviation()), network.activation(),
            withOppositeOutput(mirrored.layers()));
    }

    private static int alongTheCurrent(final PatchLayout layout, final int input) {
        final int side = layout.side();
        if (input < layout.displacements()) {
            return (side - 1 - input / side) * side + input % side;
        }
        if (input >= layout.columnMask() && input < layout.columnMask() + side) {
            return reversed(input, layout.columnMask(), side);
        }
        for (int pair = 0; pair < LatticeDescriptors.INPUTS; pair += 2) {
            if (isOf(layout.descriptors() + pair, input)) {
                return reversed(input, layout.descriptors() + pair, 2);
            }
        }
        return isOf(layout.reservoirs(), input) ? reversed(input, layout.reservoirs(), 2)
            : isOf(layout.closeness(), input) ? reversed(input, layout.closeness(), 2) : input;
    }

    private static boolean isOf(final int pair, final int input) {
        return input == pair || input == pair + 1;
    }

    private static int reversed(final int input, final int first, final int count) {
        return first + count - 1 - (input - first);
    }

    /**
     * The new network gets at input i what the old one would get at input source(i), with the opposite sign where said. Both
     * permutations here are their own inverses.
     */
    private static DensityNetwork permuted(final DensityNetwork network, final IntUnaryOperator source,
        final boolean[] opposite) {
        final int inputs = network.layout().inputs();
        final double[] mean = new double[inputs];
        final double[] deviation = new double[inputs];
        final DenseLayer first = network.layers().get(0);
        final float[] weights = new float[first.weights().length];
        for (int i = 0; i < inputs; i++) {
            final int j = source.applyAsInt(i);
            final int sign = opposite[i] ? -1 : 1;
            mean[i] = sign * network.inputs().mean()[j];
            deviation[i] = network.inputs().deviation()[j];
            for (int o = 0; o < first.outputs(); o++) {
                weights[o * inputs + i] = sign * first.weights()[o * inputs + j];
            }
        }
        final List<DenseLayer> layers = new ArrayList<>(network.layers());
        layers.set(0, new DenseLayer(inputs, first.outputs(), weights, first.biases()));
        return new DensityNetwork(network.layout(), new Standardisation(mean, deviation), network.output(),
            network.activation(), layers);
    }

    private static List<DenseLayer> withOppositeOutput(final List<DenseLayer> layers) {
        final List<DenseLayer> result = new ArrayList<>(layers);
        final DenseLayer last = layers.get(layers.size() - 1);
        result.set(layers.size() - 1,
            new DenseLayer(last.inputs(), last.outputs(), opposite(last.weights()), opposite(last.biases())));
        return result;
    }

    private static float[] opposite(final float[] values) {
        final float[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = -result[i];
        }
        return result;
    }
}
