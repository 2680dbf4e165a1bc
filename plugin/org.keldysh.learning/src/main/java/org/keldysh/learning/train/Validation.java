package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.List;

import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.learning.network.ForwardPass;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** Scores a network on configurations that it is not trained on. */
final class Validation {

    private final List<LabelledConfiguration> m_configurations;

    Validation(final List<LabelledConfiguration> configurations) {
        m_configurations = configurations;
    }

    boolean isPresent() {
        return !m_configurations.isEmpty();
    }

    ForceScore score(final DensityNetwork network, final ProgressMonitor monitor) {
        final List<double[]> exact = new ArrayList<>();
        final List<double[]> predicted = new ArrayList<>();
        Device device = null;
        ForwardPass pass = null;
        for (final LabelledConfiguration configuration : m_configurations) {
            monitor.checkCanceled();
            if (!configuration.device().equals(device)) {
                device = configuration.device();
                pass = new ForwardPass(network, device);
            }
            final double[] density = new double[configuration.sites()];
            pass.densities(configuration.displacement(), density);
            exact.add(configuration.density());
            predicted.add(density);
        }
        return ForceScore.of(m_configurations.get(0).device().model().coupling(), exact, predicted);
    }
}
