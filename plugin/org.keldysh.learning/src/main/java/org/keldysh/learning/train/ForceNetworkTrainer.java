package org.keldysh.learning.train;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.Provenance;
import org.keldysh.learning.TrainingDomain;
import org.keldysh.learning.network.Committee;
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.learning.score.ForceScore;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Trains force networks: a dense network predicts the density of a site from the displacements around it (locality after Fan,
 * Zhang, Chern, arXiv 2601.07583). Each member of a committee leaves out other trajectories, from which the uncertainty is
 * learnt. The same settings and data give the same bits on the same machine.
 */
public final class ForceNetworkTrainer {

    private static final ForceScore UNKNOWN = new ForceScore(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final TrainingSettings m_settings;

    private final boolean m_compareAugmentation;

    /** @param settings how to train */
    public ForceNetworkTrainer(final TrainingSettings settings) {
        this(settings, false);
    }

    /**
     * @param settings how to train
     * @param compareAugmentation whether to train one more network, without mirror images if the settings ask for them and with
     *            them if not, only to measure what they are worth; needs unseen trajectories
     */
    public ForceNetworkTrainer(final TrainingSettings settings, final boolean compareAugmentation) {
        m_settings = settings;
        m_compareAugmentation = compareAugmentation;
    }

    /**
     * @param training at least one configuration; all of devices with the same couplings
     * @param validation not trained on: chooses the epoch of the network, measures it and the scale of its uncertainty; may be
     *            empty, then the last epoch is kept
     * @param observer told of every improvement
     * @param monitor told the epoch, the training loss and the error on unseen trajectories; asked at every batch whether to go on
     * @return the trained network
     * @throws IllegalArgumentException if there is nothing to train on, if devices do not fit together, if there is nothing to
     *             compare on, or if the learning rate is too large, with one sentence that says what to do
     * @throws java.util.concurrent.CancellationException if the monitor is cancelled or the thread interrupted
     * @throws IllegalStateException if the native libraries of this platform are missing
     */
    public TrainingResult train(final List<LabelledConfiguration> training, final List<LabelledConfiguration> validation,
        final TrainingObserver observer, final ProgressMonitor monitor) {
        monitor.report(0, "Preparing training data");
        final Data data = Data.of(m_settings, training, monitor);
        validation.stream().map(LabelledConfiguration::device).distinct().forEach(data.domain()::requireCouplings);
        final Validation unseen = new Validation(validation);
        final CommitteeTraining run = new CommitteeTraining(m_settings, data.configurations(), unseen, data.sites());
        final Committee plain =
            run.train(best -> observer.improved(data.network(Committee.of(best), TrainingMetrics.UNKNOWN)),
                m_compareAugmentation, monitor);
        final Committee chosen =
            m_settings.symmetrisedInference() ? plain.symmetrised(data.hasOppositePotentials()) : plain;
        final Committee calibrated = chosen.withScale(scale(run, chosen, unseen, monitor));
        final List<MirrorScore> mirrorScores = run.mirrorStudy().scores(data.hasOppositePotentials(), monitor);
        return new TrainingResult(
            data.network(calibrated, metrics(run, unseen.isPresent() ? mirrorScores : List.of())), run.history(), mirrorScores);
    }

    /** The scores are those on the validation configurations; empty without them. */
    private static TrainingMetrics metrics(final CommitteeTraining run, final List<MirrorScore> scores) {
        final Map<MirrorUse, ForceScore> validated =
            scores.stream().collect(Collectors.toMap(MirrorScore::use, MirrorScore::score));
        final ForceScore heldOut = run.heldOut().map(Predictions::score).orElse(UNKNOWN);
        final ForceScore plain = validated.getOrDefault(MirrorUse.AS_TRAINED, UNKNOWN);
        final ForceScore reflected = validated.getOrDefault(MirrorUse.AVERAGED_OVER_REFLECTIONS, UNKNOWN);
        final ForceScore symmetric = validated.getOrDefault(MirrorUse.AVERAGED_OVER_PARTICLES_AND_HOLES, reflected);
        return new TrainingMetrics(run.trainingLoss(), heldOut.rmseDensity(), heldOut.r2Force(), plain.rmseDensity(),
            plain.r2Force(), symmetric.rmseDensity());
    }

    /** From validation data if there are any, else from the residuals of members on trajectories they have not seen. */
    private static double scale(final CommitteeTraining run, final Committee committee, final Validation validation,
        final ProgressMonitor monitor) {
        if (!committee.knowsUncertainty()) {
            return Double.NaN;
        }
        return validation.isPresent()
            ? Predictions.of(committee, validation.configurations(), monitor).uncertaintyScale()
            : run.heldOutScale(committee, monitor);
    }

    /** What is trained on, and what is known of it. */
    private record Data(TrainingSettings settings, List<LabelledConfiguration> configurations, TrainingSites sites,
        TrainingDomain domain, String hash) {

        static Data of(final TrainingSettings settings, final List<LabelledConfiguration> all, final ProgressMonitor monitor) {
            final List<LabelledConfiguration> distinct =
                DistinctConfigurations.of(all, settings.duplicateDistance(), monitor);
            final TrainingSites sites = new TrainingSites(distinct, new PatchLayout(settings.patchRadius()));
            return new Data(settings, distinct, sites,
                TrainingDomain.of(distinct.stream().map(LabelledConfiguration::device).distinct().toList()),
                DataHash.of(distinct));
        }

        boolean hasOppositePotentials() {
            return configurations.stream().map(LabelledConfiguration::device)
                .allMatch(device -> device.leftPotential() == -device.rightPotential());
        }

        ForceNetwork network(final Committee committee, final TrainingMetrics metrics) {
            return new ForceNetwork(committee, new Provenance(domain, settings, configurations.size(), sites.size(), hash,
                metrics, LibraryVersions.get()));
        }
    }
}
