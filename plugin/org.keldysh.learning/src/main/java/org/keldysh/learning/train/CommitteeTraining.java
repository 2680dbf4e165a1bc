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
 * size of the residuals that members left on the trajectories they had not seen, and on request one that tells what mirror
 * images in the training are worth.
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

    private Optional<DensityNetwork> m_trainedTheOtherWay = Optional.empty();

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
     * @param compareAugmentation whether to train a network with the other choice about mirror images as well
     * @param monitor progress of all
     * @return the network and its committee, of whose uncertainty the scale is still 1 (NaN if there is none)
     * @throws IllegalArgumentException if a comparison is asked for, but every network has seen everything
     */
    Committee train(final Consumer<DensityNetwork> improved, final boolean compareAugmentation, final ProgressMonitor monitor) {
        if (compareAugmentation) {
            requireUnseen();
        }
        final int networks = 1 + (m_settings.members() > 1 ? m_settings.members() : 0);
        final SharedProgress progress =
            new SharedProgress(monitor, networks + (m_folds.exist() ? 1 : 0) + (compareAugmentation ? 1 : 0));
        final List<Callable<TrainingRun>> trainings = new ArrayList<>();
        for (int n = 0; n < networks; n++) {
            final int number = n;
            final ProgressMonitor ofNetwork = interruptible(progress.part(n, n == 0 ? "Network" : "Member " + n));
            trainings.add(() -> train(m_training, number, number == 0 ? improved : ONLY_FINISHED, ofNetwork));
        }
        m_runs = ParallelTrainings.run(trainings);
        final List<DensityNetwork> trained = m_runs.stream().map(TrainingRun::best).toList();
        final Optional<DensityNetwork> errorNetwork = trainLast(trained, compareAugmentation, progress, monitor);
        return new Committee(trained.subList(0, 1), trained.subList(1, networks), errorNetwork, networks > 1 ? 1 : Double.NaN);
    }

    private void requireUnseen() {
        if (!m_validation.isPresent() && !m_folds.exist()) {
            throw new IllegalArgumentException("What mirror images are worth can be measured on unseen trajectories only: take at "
                + "least 2 members and 2 trajectories, add validation configurations, or do not compare.");
        }
    }

    private TrainingRun train(final NetworkTraining training, final int number, final Consumer<DensityNetwork> improved,
        final ProgressMonitor monitor) {
        final int[] order = m_sites.sites(c -> number == 0 || !m_folds.exist() || m_folds.fold(c) != number - 1);
        return training.train(number, order, m_densities, unseen(number), improved, monitor);
    }

    private Validation unseen(final int number) {
        return number > 0 && m_folds.exist() ? new Validation(m_folds.leftOut(number - 1)) : m_validation;
    }

    /** Trains what only some committees have. */
    private Optional<DensityNetwork> trainLast(final List<DensityNetwork> trained, final boolean compareAugmentation,
        final SharedProgress progress, final ProgressMonitor monitor) {
        final List<Callable<DensityNetwork>> trainings = new ArrayList<>();
        int part = trained.size();
        if (m_folds.exist()) {
            m_heldOut = predictHeldOut(trained.subList(1, trained.size()), monitor.silent());
            final ProgressMonitor ofErrors = interruptible(progress.part(part++, "Error network"));
            trainings.add(() -> trainErrorNetwork(trained.size(), ofErrors));
        }
        if (compareAugmentation) {
            final ProgressMonitor ofOther = interruptible(progress.part(part, "Comparison"));
            final NetworkTraining other = new NetworkTraining(m_settings.withOtherAugmentation(), m_sites);
            trainings.add(() -> train(other, judged(), ONLY_FINISHED, ofOther).best());
        }
        if (trainings.isEmpty()) {
            return Optional.empty();
        }
        final List<DensityNetwork> last = ParallelTrainings.run(trainings);
        m_trainedTheOtherWay = compareAugmentation ? Optional.of(last.get(last.size() - 1)) : Optional.empty();
        return m_folds.exist() ? Optional.of(last.get(0)) : Optional.empty();
    }

    /** Number of a network that has not seen everything, if there is one. */
    private int judged() {
        return m_validation.isPresent() || !m_folds.exist() ? 0 : 1;
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

    /** @return what mirror images are worth */
    MirrorStudy mirrorStudy() {
        return new MirrorStudy(m_runs.get(judged()).best(), m_trainedTheOtherWay, unseen(judged()));
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
