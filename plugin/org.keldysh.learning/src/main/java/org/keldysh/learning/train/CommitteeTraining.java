package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.network.Committee;
import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.physics.task.ProgressMonitor;
import org.keldysh.physics.task.SharedProgress;

/**
 * Trains the members of a committee, each without some of the trajectories, then a network for the size of the residuals that
 * members left on the trajectories they had not seen.
 */
final class CommitteeTraining {

    private final TrainingSettings m_settings;

    private final List<LabelledConfiguration> m_configurations;

    private final Validation m_validation;

    private final TrainingSites m_sites;

    private final NetworkTraining m_training;

    private final TrajectoryFolds m_folds;

    private final double[] m_densities;

    private List<TrainingRun> m_runs;

    private Predictions m_heldOut;

    CommitteeTraining(final TrainingSettings settings, final List<LabelledConfiguration> configurations,
        final Validation validation, final TrainingSites sites) {
        m_settings = settings;
        m_configurations = configurations;
        m_validation = validation;
        m_sites = sites;
        m_training = new NetworkTraining(settings, sites);
        m_folds = new TrajectoryFolds(configurations, settings.members());
        m_densities = sites.densities();
    }

    /**
     * @param improved told of the committee of the best members so far
     * @param monitor progress of all
     * @return the committee, of whose uncertainty the scale is still 1 (NaN if there is none)
     */
    Committee train(final Consumer<Committee> improved, final ProgressMonitor monitor) {
        final SharedProgress progress = new SharedProgress(monitor, m_settings.members() + (m_folds.exist() ? 1 : 0));
        final BestMembers best = new BestMembers(improved);
        final List<Callable<TrainingRun>> trainings = new ArrayList<>();
        for (int member = 0; member < m_settings.members(); member++) {
            final int index = member;
            final ProgressMonitor part = interruptible(progress.part(index, "Member " + (index + 1)));
            trainings.add(() -> trainMember(index, network -> best.put(index, network), part));
        }
        m_runs = ParallelTrainings.run(trainings);
        final List<DensityNetwork> members = m_runs.stream().map(TrainingRun::best).toList();
        if (!m_folds.exist()) {
            return new Committee(members, Optional.empty(), members.size() > 1 ? 1 : Double.NaN);
        }
        m_heldOut = predictHeldOut(members, monitor.silent());
        final DensityNetwork errorNetwork = trainErrorNetwork(progress.part(m_settings.members(), "Error network"));
        return new Committee(members, Optional.of(errorNetwork), 1);
    }

    private TrainingRun trainMember(final int index, final Consumer<DensityNetwork> improved, final ProgressMonitor monitor) {
        final Validation unseen = m_folds.exist() ? new Validation(m_folds.leftOut(index)) : m_validation;
        final int[] order = m_sites.sites(c -> !m_folds.exist() || m_folds.fold(c) != index);
        return m_training.train(index + 1, order, m_densities, unseen, improved, monitor);
    }

    private DensityNetwork trainErrorNetwork(final ProgressMonitor monitor) {
        final double[] residuals = new double[m_sites.size()];
        for (int c = 0, site = 0; c < m_configurations.size(); c++) {
            for (int i = 0; i < m_configurations.get(c).sites(); i++) {
                residuals[site++] = Math.abs(m_heldOut.densities().get(c)[i] - m_configurations.get(c).density()[i]);
            }
        }
        final int[] all = IntStream.range(0, m_sites.size()).toArray();
        return m_training.train(0, all, residuals, new Validation(List.of()), network -> {
            // only the finished one is of use
        }, monitor).best();
    }

    /** Every training configuration as predicted by a member that has not seen it. */
    private Predictions predictHeldOut(final List<DensityNetwork> members, final ProgressMonitor monitor) {
        final List<double[]> densities = new ArrayList<>();
        for (int c = 0; c < m_configurations.size(); c++) {
            densities.add(Predictions.of(Committee.of(members.get(m_folds.fold(c))), List.of(m_configurations.get(c)), monitor)
                .densities().get(0));
        }
        return new Predictions(m_configurations, densities, List.of());
    }

    /** @return how well members predict the training trajectories that they have not seen; empty if they have seen all */
    Optional<Predictions> heldOut() {
        return Optional.ofNullable(m_heldOut);
    }

    /** @return scale of the uncertainties that makes them as large as the errors of members on trajectories they have not seen */
    double heldOutScale(final Committee committee, final ProgressMonitor monitor) {
        return heldOut().map(unseen -> new Predictions(m_configurations, unseen.densities(),
            Predictions.of(committee, m_configurations, monitor).uncertainties()).uncertaintyScale()).orElse(Double.NaN);
    }

    /** @return one entry per member and epoch */
    List<EpochMetrics> history() {
        return m_runs.stream().flatMap(run -> run.history().stream()).toList();
    }

    /** @return mean over the members of the loss in the epochs whose weights were kept */
    double trainingLoss() {
        return m_runs.stream().mapToDouble(run -> run.bestMetrics().trainingLoss()).average().orElseThrow();
    }

    private static ProgressMonitor interruptible(final ProgressMonitor monitor) {
        return new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                monitor.report(fraction, message);
            }

            @Override
            public void checkCanceled() {
                monitor.checkCanceled();
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("The training was cancelled.");
                }
            }
        };
    }

    /** The best weights of every member so far. */
    private final class BestMembers {

        private final DensityNetwork[] m_members = new DensityNetwork[m_settings.members()];

        private final Consumer<Committee> m_improved;

        BestMembers(final Consumer<Committee> improved) {
            m_improved = improved;
        }

        synchronized void put(final int index, final DensityNetwork network) {
            m_members[index] = network;
            m_improved.accept(new Committee(Arrays.stream(m_members).filter(Objects::nonNull).toList(),
                Optional.empty(), Double.NaN));
        }
    }
}
