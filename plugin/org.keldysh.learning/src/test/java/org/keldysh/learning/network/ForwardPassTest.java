package org.keldysh.learning.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keldysh.learning.SyntheticData;
import org.keldysh.learning.patch.LatticeDescriptors;
import org.keldysh.learning.patch.Patch;
import org.keldysh.physics.model.Device;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class ForwardPassTest {

    @ParameterizedTest
    @CsvSource({"TANH, 48, 24, true, 3", "TANH, 7, 5, false, 3", "TANH, 3, 500, true, 1", "TANH, 9, 2, true, 3",
        "TANH, 6, 3, true, 4", "TANH, 5, 6, false, 0", "RELU, 48, 24, true, 3", "RELU, 7, 5, false, 3", "RELU, 3, 500, true, 1",
        "RELU, 5, 6, false, 0"})
    void agreesWithTheLibraryThatTrains(final Activation activation, final int length, final int width, final boolean periodic,
        final int radius) {
        final Device device = SyntheticData.device(length, width, periodic, 1.7);
        final double[] q = SyntheticData.displacement(device.lattice(), 3);
        final DensityNetwork network = RandomNetworks.network(activation, radius, 4, 64, 30);
        assertArrayEquals(byLibrary(network, device, q), densities(network, device, q), 1e-5);
    }

    private static double[] densities(final DensityNetwork network, final Device device, final double[] q) {
        return densities(Committee.of(network), device, q);
    }

    private static double[] densities(final Committee committee, final Device device, final double[] q) {
        final double[] density = new double[q.length];
        new ForwardPass(committee, device).densities(q, density);
        return density;
    }

    /** Patch by patch, standardised in double precision, then through a DL4J network with the same weights. */
    private static double[] byLibrary(final DensityNetwork network, final Device device, final double[] q) {
        final int inputs = network.layout().inputs();
        final Patch patch = new Patch(network.layout());
        final INDArray batch = Nd4j.create(q.length, inputs);
        final LatticeDescriptors descriptors = new LatticeDescriptors(device);
        descriptors.load(q);
        final float[] row = new float[inputs];
        for (int site = 0; site < q.length; site++) {
            patch.write(device, q, descriptors.copy(), site, false, row, 0);
            for (int i = 0; i < inputs; i++) {
                batch.putScalar(site, i, network.inputs().apply(i, row[i]));
            }
        }
        final double[] output = library(network).output(batch).toDoubleVector();
        for (int site = 0; site < q.length; site++) {
            output[site] = Math.max(0, Math.min(1, network.output().invert(0, output[site])));
        }
        return output;
    }

    private static MultiLayerNetwork library(final DensityNetwork network) {
        final var activation = org.nd4j.linalg.activations.Activation.fromString(network.activation().serialName());
        final var list = new NeuralNetConfiguration.Builder().list();
        final int last = network.layers().size() - 1;
        for (int l = 0; l < last; l++) {
            list.layer(new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder().nIn(network.layers().get(l).inputs())
                .nOut(network.layers().get(l).outputs()).activation(activation).build());
        }
        list.layer(new OutputLayer.Builder(LossFunction.MSE).nIn(network.layers().get(last).inputs()).nOut(1)
            .activation(org.nd4j.linalg.activations.Activation.IDENTITY).build());
        final MultiLayerNetwork model = new MultiLayerNetwork(list.build());
        model.init();
        for (int l = 0; l <= last; l++) {
            final DenseLayer layer = network.layers().get(l);
            model.setParam(l + "_W",
                Nd4j.createFromArray(layer.weights()).reshape(layer.outputs(), layer.inputs()).transpose().dup());
            model.setParam(l + "_b", Nd4j.createFromArray(layer.biases()).reshape(1, layer.outputs()));
        }
        return model;
    }

    @Test
    void theNetworkAnswersAndItsCommitteeKnowsWhatItDoesNotKnow() {
        final Device device = SyntheticData.device(9, 5, false, 1.7);
        final double[] q = SyntheticData.displacement(device.lattice(), 3);
        final Committee committee = RandomNetworks.committee(2, 21, 8, 6);
        final double[] density = new double[q.length];
        final double[] uncertainty = new double[q.length];
        new ForwardPass(committee, device).densities(q, density, uncertainty);
        final double[] first = densities(committee.members().get(0), device, q);
        final double[] second = densities(committee.members().get(1), device, q);
        final double[] residual = densities(committee.errorNetwork().orElseThrow(), device, q);
        for (int i = 0; i < q.length; i++) {
            final double spread = (first[i] - second[i]) / Math.sqrt(2);
            assertEquals(1.25 * Math.hypot(spread, residual[i]), uncertainty[i], 1e-12);
        }
        assertArrayEquals(densities(committee.networks().get(0), device, q), density);
        assertArrayEquals(density, densities(committee, device, q));
    }

    @Test
    void aSingleNetworkKnowsNoUncertainty() {
        final Device device = SyntheticData.device(4, 4, true, 1.7);
        final double[] uncertainty = new double[16];
        new ForwardPass(Committee.of(RandomNetworks.network(1, 9, 4)), device)
            .densities(SyntheticData.displacement(device.lattice(), 1), new double[16], uncertainty);
        assertTrue(Arrays.stream(uncertainty).allMatch(Double::isNaN));
    }

    @Test
    void densitiesStayBetweenZeroAndOne() {
        final Device device = SyntheticData.device(6, 4, true, 1.7);
        final DensityNetwork network = RandomNetworks.network(1, 5, 8);
        final DensityNetwork wild = new DensityNetwork(network.layout(), network.inputs(),
            new Standardisation(new double[]{0.5}, new double[]{50}), network.activation(), network.layers());
        boolean bound = false;
        for (final double n : densities(wild, device, SyntheticData.displacement(device.lattice(), 6))) {
            assertTrue(n >= 0 && n <= 1);
            bound |= n == 0 || n == 1;
        }
        assertTrue(bound, "the bounds were never needed");
    }

    @ParameterizedTest
    @EnumSource
    void evaluationLeavesNoGarbage(final Activation activation) {
        final Device device = SyntheticData.device(24, 8, true, 1.7);
        final ForwardPass pass = new ForwardPass(RandomNetworks.committee(activation, 3, 7, 32, 24), device);
        final double[] q = SyntheticData.displacement(device.lattice(), 8);
        final double[] density = new double[q.length];
        final double[] uncertainty = new double[q.length];
        final var threads = (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long thread = Thread.currentThread().getId();
        pass.densities(q, density, uncertainty);
        final long empty = -threads.getThreadAllocatedBytes(thread) + threads.getThreadAllocatedBytes(thread);
        final long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 1000; i++) {
            pass.densities(q, density);
            pass.densities(q, density, uncertainty);
        }
        final long bytes = threads.getThreadAllocatedBytes(thread) - before - empty;
        assertTrue(bytes < 1000, "2000 evaluations allocated " + bytes + " bytes");
    }

    @Test
    void interruptionIsNoticed() {
        final Device device = SyntheticData.device(4, 4, true, 1.7);
        final ForwardPass pass = new ForwardPass(RandomNetworks.committee(1, 9, 4), device);
        final double[] q = SyntheticData.displacement(device.lattice(), 10);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> pass.densities(q, new double[q.length]));
        } finally {
            Thread.interrupted();
        }
    }
}
