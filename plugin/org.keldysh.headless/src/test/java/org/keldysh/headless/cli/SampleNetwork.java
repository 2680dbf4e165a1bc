package org.keldysh.headless.cli;

import java.util.List;
import java.util.Map;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.Provenance;
import org.keldysh.learning.TrainingDomain;
import org.keldysh.learning.network.Activation;
import org.keldysh.learning.network.Committee;
import org.keldysh.learning.network.DenseLayer;
import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.learning.network.Standardisation;
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.learning.train.TrainingMetrics;
import org.keldysh.learning.train.TrainingSettings;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** A network without weights that knows the device of {@link InputFile}. */
final class SampleNetwork {

    private SampleNetwork() {
    }

    static ForceNetwork create() {
        final PatchLayout layout = new PatchLayout(0);
        final int inputs = layout.inputs();
        final DensityNetwork network = new DensityNetwork(layout, new Standardisation(new double[inputs], new double[inputs]),
            new Standardisation(new double[] {0.5}, new double[] {0.1}), Activation.TANH, List.of(
                new DenseLayer(inputs, 2, new float[2 * inputs], new float[2]), new DenseLayer(2, 1, new float[2], new float[1])));
        final Device device =
            new Device(new SquareLattice(4, 2, true), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05, 1.7, 0, 0);
        return new ForceNetwork(Committee.of(network), new Provenance(TrainingDomain.of(List.of(device)),
            new TrainingSettings(0, new int[] {2}, Activation.TANH, 1, 1, 0, 1, 1e-3, 0, false, false, 1), 1, 8, "00ff",
            new TrainingMetrics(0.1, 0.1, 0.1, 0.1, 0.1, 0.1), Map.of()));
    }
}
