package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.physics.model.Device;

/**
 * Which member of a committee does not see which configurations. Whole trajectories are left out, never single frames:
 * neighbouring frames are nearly the same lattice. Trajectories are dealt out in the order of their potentials and
 * temperatures, so that every part has all of the sweep. If there are fewer trajectories than members, several members leave
 * out the same one.
 */
final class TrajectoryFolds {

    private final List<LabelledConfiguration> m_configurations;

    private final int[] m_fold;

    private final int m_folds;

    /**
     * @param configurations all configurations
     * @param members number of members
     */
    TrajectoryFolds(final List<LabelledConfiguration> configurations, final int members) {
        m_configurations = configurations;
        final Map<Trajectory, List<Integer>> trajectories = trajectories(configurations);
        m_folds = members > 1 && trajectories.size() > 1 ? Math.min(members, trajectories.size()) : 0;
        m_fold = new int[configurations.size()];
        int next = 0;
        for (final Trajectory trajectory : trajectories.keySet().stream().sorted(Trajectory.ORDER).toList()) {
            final int fold = m_folds == 0 ? -1 : next++ % m_folds;
            trajectories.get(trajectory).forEach(c -> m_fold[c] = fold);
        }
    }

    private static Map<Trajectory, List<Integer>> trajectories(final List<LabelledConfiguration> configurations) {
        final Map<Trajectory, List<Integer>> result = new LinkedHashMap<>();
        for (int c = 0; c < configurations.size(); c++) {
            final LabelledConfiguration configuration = configurations.get(c);
            result.computeIfAbsent(new Trajectory(configuration.device(), configuration.trajectory()),
                key -> new ArrayList<>()).add(c);
        }
        return result;
    }

    /** @return whether there is more than one member and more than one trajectory, so that every member leaves out some */
    boolean exist() {
        return m_folds > 0;
    }

    /** @return the configurations that the member does not see; none if folds do not exist */
    List<LabelledConfiguration> leftOut(final int member) {
        final List<LabelledConfiguration> result = new ArrayList<>();
        for (int c = 0; c < m_fold.length; c++) {
            if (m_folds > 0 && m_fold[c] == member % m_folds) {
                result.add(m_configurations.get(c));
            }
        }
        return result;
    }

    /** @return a member that has not seen this configuration; -1 if folds do not exist */
    int fold(final int configuration) {
        return m_fold[configuration];
    }

    private record Trajectory(Device device, String name) {

        static final Comparator<Trajectory> ORDER =
            Comparator.<Trajectory> comparingDouble(t -> t.device().temperature())
                .thenComparingDouble(t -> t.device().leftPotential()).thenComparingDouble(t -> t.device().rightPotential())
                .thenComparing(Trajectory::name);
    }
}
