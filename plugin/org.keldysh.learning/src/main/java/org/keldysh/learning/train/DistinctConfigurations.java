package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** Leaves out configurations that nearly repeat an earlier one: they cost time, teach nothing and weigh twice. */
final class DistinctConfigurations {

    private DistinctConfigurations() {
    }

    /**
     * @param configurations in order
     * @param distance root mean square difference of Q, over all sites, below which two configurations of the same device are
     *            the same; 0 keeps all
     * @param monitor asked whether to stop
     * @return those that differ from all earlier ones
     */
    static List<LabelledConfiguration> of(final List<LabelledConfiguration> configurations, final double distance,
        final ProgressMonitor monitor) {
        final Map<Device, List<LabelledConfiguration>> kept = new LinkedHashMap<>();
        final List<LabelledConfiguration> result = new ArrayList<>();
        for (final LabelledConfiguration configuration : configurations) {
            monitor.checkCanceled();
            final List<LabelledConfiguration> earlier = kept.computeIfAbsent(configuration.device(), d -> new ArrayList<>());
            if (earlier.stream().noneMatch(other -> near(configuration, other, distance))) {
                earlier.add(configuration);
                result.add(configuration);
            }
        }
        return result;
    }

    private static boolean near(final LabelledConfiguration a, final LabelledConfiguration b, final double distance) {
        final double limit = distance * distance * a.sites();
        double squares = 0;
        for (int i = 0; i < a.sites() && squares < limit; i++) {
            final double difference = a.displacement()[i] - b.displacement()[i];
            squares += difference * difference;
        }
        return squares < limit;
    }
}
