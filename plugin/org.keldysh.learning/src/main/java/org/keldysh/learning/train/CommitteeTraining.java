package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.List;
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
 * Trains the network on everything, the members of its committee, each without some of the trajectories, then a network for the
 * size of the residuals that members left on the trajectories they had not seen.
 */
final class CommitteeTraining {

    private static final Consumer<DensityNetwork> ONLY_FINISHED = network -> {
        // nobody waits for this network
    };

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
     * @param improved told of the network whenever it has become better
     * @param monitor progress of all
     * @return the network and its committee, of whose uncertainty the scale is still 1 (NaN if there is none)
     */
    Committee train(final Consumer<DensityNetwork> improved, final ProgressMonitor monitor) {
        final int members = m_settings.members() > 1 ? m_settings.members() : 0;
        final SharedProgress progress = new SharedProgress(monitor, 1 + members + (m_folds.exist() ? 1 : 0));
        final List<Callable<TrainingRun>> trainings = new ArrayList<>();
        final ProgressMonitor ofNetwork = interruptible(progress.part(0, "Network"));
        trainings.add(() -> m_training.train(0, m_sites.sites(c -> true), m_densities, m_validation, improved, ofNetwork));
        for (int member = 1; member <= members; member++) {
            final int number = member;
            final ProgressMonitor ofMember = interruptible(progress.part(number, "Member " + number));
            trainings.add(() -> trainMember(number, ofMember));
        }
        m_runs = ParallelTrainings.run(trainings);
        return committee(m_runs.stream().map(TrainingRun::best).toList(), progress, monitor);
    }

    private Committee committee(final List<DensityNetwork> trained, final SharedProgress progress,
        final ProgressMonitor monitor) {
        final List<DensityNetwork> members = trained.subList(1, trained.size());
        if (!m_folds.exist()) {
            return new Committee(trained.subList(0, 1), members, Optional.empty(), members.isEmpty() ? Double.NaN : 1);
        }
        m_heldOut = predictHeldOut(members, monitor.silent());
        final DensityNetwork errorNetwork =
            trainErrorNetwork(trained.size(), progress.part(trained.size(), "Error network"));
        return new Committee(trained.subList(0, 1), members, Optional.of(errorNetwork), 1);
    }

    private TrainingRun trainMember(final int number, final ProgressMonitor monitor) {
        final Validation unseen = m_folds.exist() ? new Validation(m_folds.leftOut(number - 1)) : m_validation;
        final int[] order = m_sites.sites(c -> !m_folds.exist() || m_folds.fold(c) != number - 1);
        return m_training.train(number, order, m_densities, unseen, ONLY_FINISHED, monitor);
    }

    private DensityNetwork trainErrorNetwork(final int number, final ProgressMonitor monitor) {
        final double[] residuals = new double[m_sites.size()];
        for (int c = 0, site = 0; c < m_configurations.size(); c++) {
            for (int i = 0; i < m_configurations.get(c).sites(); i++) {
                residuals[site++] = Math.abs(m_heldOut.densities().get(c)[i] - m_configurations.get(c).density()[i]);
            }
        }
        final int[] all = IntStream.range(0, m_sites.size()).toArray();
        return m_training.train(number, all, residuals, new Validation(List.of()), ONLY_FINISHED, monitor).best();
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

    /** @return one entry per epoch of the network, then of every member */
    List<EpochMetrics> history() {
        return m_runs.stream().flatMap(run -> run.history().stream()).toList();
    }

    /** @return loss of the network in the epoch whose weights were kept */
    double trainingLoss() {
        return m_runs.get(0).bestMetrics().trainingLoss();
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
}
