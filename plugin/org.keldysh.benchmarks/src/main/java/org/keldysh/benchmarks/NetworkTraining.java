package org.keldysh.benchmarks;

import java.util.List;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.train.ForceNetworkTrainer;
import org.keldysh.learning.train.TrainingObserver;
import org.keldysh.learning.train.TrainingSettings;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfSolver;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * A force network of the default architecture, trained for one epoch on one lattice: its forces are poor, but take as long as
 * those of a good one.
 */
public final class NetworkTraining {

    private static final LatticeSize SIZE = new LatticeSize(16, 8);

    private static final double TOLERANCE = 1e-4;

    private NetworkTraining() {
    }

    /**
     * @param monitor asked whether to stop
     * @return a network for the devices of {@link NoisyWall}
     * @throws java.util.concurrent.CancellationException if the monitor says so
     * @throws IllegalStateException if the native libraries of this platform are missing
     */
    public static ForceNetwork train(final ProgressMonitor monitor) {
        final Device device = NoisyWall.device(SIZE);
        final double[] displacement = NoisyWall.displacement(SIZE);
        final double[] density;
        try (NegfSolver solver = new NegfSolver(device, TOLERANCE, 1)) {
            density = solver.solve(displacement, monitor).density();
        }
        return new ForceNetworkTrainer(oneEpoch(TrainingSettings.defaults()))
            .train(List.of(new LabelledConfiguration(device, displacement, density, "")), List.of(), TrainingObserver.NONE, monitor)
            .network();
    }

    private static TrainingSettings oneEpoch(final TrainingSettings settings) {
        return new TrainingSettings(settings.patchRadius(), settings.hiddenWidths(), settings.activation(), settings.members(), 1,
            settings.patience(), settings.batchSize(), settings.learningRate(), settings.duplicateDistance(),
            settings.reflectionAugmentation(), settings.symmetrisedInference(), settings.seed());
    }
}
