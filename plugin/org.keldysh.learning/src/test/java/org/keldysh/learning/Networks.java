package org.keldysh.learning;

import java.util.List;
import java.util.Map;

import org.keldysh.learning.network.Activation;
import org.keldysh.learning.network.RandomNetworks;
import org.keldysh.learning.train.TrainingMetrics;
import org.keldysh.learning.train.TrainingSettings;
import org.keldysh.physics.model.Device;

/** Force networks that were not trained, for tests of everything else. */
public final class Networks {

    private Networks() {
    }

    public static ForceNetwork random(final Device device, final int radius) {
        return random(device, radius, Activation.TANH);
    }

    public static ForceNetwork random(final Device device, final int radius, final Activation activation) {
        final TrainingSettings settings =
            new TrainingSettings(radius, new int[]{6, 5}, activation, 2, 2, 0, 32, 1e-3, 0, true, false, 11);
        return new ForceNetwork(RandomNetworks.committee(activation, radius, 12, 6, 5), new Provenance(TrainingDomain.of(List.of(device)),
            settings, 1, device.lattice().sites(), "00ff", new TrainingMetrics(0.25, 0.01, 0.99, Double.NaN, Double.NaN, Double.NaN),
            Map.of("b", "2", "a", "1")));
    }
}
