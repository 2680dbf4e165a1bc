package org.keldysh.learning;

import java.util.List;
import java.util.Map;

import org.keldysh.learning.network.RandomNetworks;
import org.keldysh.learning.train.EpochMetrics;
import org.keldysh.learning.train.TrainingSettings;
import org.keldysh.physics.model.Device;

/** Force networks that were not trained, for tests of everything else. */
public final class Networks {

    private Networks() {
    }

    public static ForceNetwork random(final Device device, final int radius) {
        final TrainingSettings settings = new TrainingSettings(radius, new int[]{6, 5}, 2, 32, 1e-3, true, 11);
        return new ForceNetwork(RandomNetworks.network(radius, 12, 6, 5), new Provenance(TrainingDomain.of(List.of(device)),
            settings, 1, device.lattice().sites(), "00ff", new EpochMetrics(2, 0.25, Double.NaN, Double.NaN),
            Map.of("b", "2", "a", "1")));
    }
}
