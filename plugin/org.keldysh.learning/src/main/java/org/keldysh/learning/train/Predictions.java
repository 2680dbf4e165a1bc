package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.List;

import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.network.Committee;
import org.keldysh.learning.network.ForwardPass;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.learning.score.UncertaintyScore;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * What a committee says about labelled configurations.
 *
 * @param configurations the configurations
 * @param densities one array [sites] per configuration
 * @param uncertainties the same shapes; NaN if the committee knows none
 */
record Predictions(List<LabelledConfiguration> configurations, List<double[]> densities, List<double[]> uncertainties) {

    static Predictions of(final Committee committee, final List<LabelledConfiguration> configurations,
        final ProgressMonitor monitor) {
        final Predictions predictions = new Predictions(configurations, new ArrayList<>(), new ArrayList<>());
        Device device = null;
        ForwardPass pass = null;
        for (final LabelledConfiguration configuration : configurations) {
            monitor.checkCanceled();
            if (!configuration.device().equals(device)) {
                device = configuration.device();
                pass = new ForwardPass(committee, device);
            }
            predictions.add(pass, configuration);
        }
        return predictions;
    }

    private void add(final ForwardPass pass, final LabelledConfiguration configuration) {
        final double[] density = new double[configuration.sites()];
        final double[] uncertainty = new double[configuration.sites()];
        pass.densities(configuration.displacement(), density, uncertainty);
        densities.add(density);
        uncertainties.add(uncertainty);
    }

    ForceScore score() {
        return ForceScore.of(configurations.get(0).device().model().coupling(), exactDensities(), densities);
    }

    /** @return root mean square of the true errors over that of the uncertainties; NaN if those are unknown or all 0 */
    double uncertaintyScale() {
        return UncertaintyScore.of(exactDensities(), densities, uncertainties).ratio();
    }

    private List<double[]> exactDensities() {
        return configurations.stream().map(LabelledConfiguration::density).toList();
    }
}
