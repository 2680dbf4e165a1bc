package org.keldysh.site.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.network.Activation;
import org.keldysh.learning.train.ForceNetworkTrainer;
import org.keldysh.learning.train.TrainingObserver;
import org.keldysh.learning.train.TrainingSettings;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Trains a small network on densities with a known local law and runs it on a configuration that it has not seen. Loaded by the
 * class loader of the installed bundle, so that everything it uses is what was installed. Answers the root mean square error of
 * the densities, which would be 0.2 for a network that had learned nothing but their mean.
 */
public final class TrainingProbe implements Callable<Double> {

    private static final long SEED = 7;
    private static final int CONFIGURATIONS = 20;
    private static final Device DEVICE =
        new Device(new SquareLattice(8, 8, true), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05, 0, 0, 0);
    private static final TrainingSettings SETTINGS =
        new TrainingSettings(0, new int[]{8}, Activation.TANH, 2, 60, 0, 32, 0.02, 0, false, false, SEED);

    @Override
    public Double call() {
        final Random random = new Random(SEED);
        final List<LabelledConfiguration> training = new ArrayList<>();
        for (int i = 0; i < CONFIGURATIONS; i++) {
            training.add(randomConfiguration(random, "trajectory " + i));
        }
        final ForceNetwork network = new ForceNetworkTrainer(SETTINGS)
            .train(training, List.of(), TrainingObserver.NONE, ProgressMonitor.NONE).network();
        return error(network, randomConfiguration(random, "unseen"));
    }

    private static LabelledConfiguration randomConfiguration(final Random random, final String trajectory) {
        final double[] displacement = random.doubles(DEVICE.lattice().sites(), -2, 2).toArray();
        return new LabelledConfiguration(DEVICE, displacement,
            Arrays.stream(displacement).map(q -> 0.5 + 0.3 * Math.tanh(q)).toArray(), trajectory);
    }

    private static double error(final ForceNetwork network, final LabelledConfiguration unseen) {
        final Forces forces = new Forces(unseen.sites());
        try (ForceField field = network.forceField(DEVICE)) {
            field.evaluate(unseen.displacement(), forces);
        }
        double sum = 0;
        for (int i = 0; i < unseen.sites(); i++) {
            sum += Math.pow(forces.density()[i] - unseen.density()[i], 2);
        }
        return Math.sqrt(sum / unseen.sites());
    }
}
