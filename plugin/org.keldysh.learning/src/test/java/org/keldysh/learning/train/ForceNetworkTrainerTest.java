package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.SyntheticData;
import org.keldysh.learning.TrainingDomain;
import org.keldysh.learning.network.Activation;
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

class ForceNetworkTrainerTest {

    private static final Device DEVICE = SyntheticData.device(12, 6, true, 1.7);

    private static final List<LabelledConfiguration> TRAINING = SyntheticData.labelled(DEVICE, 60, 100);

    private static final List<LabelledConfiguration> VALIDATION = SyntheticData.labelled(DEVICE, 10, 900);

    private static TrainingSettings settings(final int epochs, final double learningRate, final long seed) {
        return settings(Activation.TANH, epochs, learningRate, seed);
    }

    private static TrainingSettings settings(final Activation activation, final int epochs, final double learningRate,
        final long seed) {
        return new TrainingSettings(1, new int[]{16, 16}, activation, 1, epochs, 0, 128, learningRate, 0, true, false, seed);
    }

    private static TrainingResult train(final TrainingSettings settings, final List<LabelledConfiguration> validation) {
        return new ForceNetworkTrainer(settings).train(TRAINING, validation, TrainingObserver.NONE, ProgressMonitor.NONE);
    }

    private static byte[] bytes(final ForceNetwork network) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        network.write(out);
        return out.toByteArray();
    }

    @Test
    void learnsALocalFunction() {
        final TrainingResult result = train(settings(25, 1e-2, 1), VALIDATION);
        final TrainingMetrics kept = result.network().provenance().metrics();
        assertTrue(kept.validationR2() > 0.999, "R^2 is " + kept.validationR2());
        assertEquals(25, result.history().size());
        assertTrue(result.history().get(0).validationRmse() > 3 * kept.validationRmse());
        assertEquals(result.history().stream().mapToDouble(EpochMetrics::validationRmse).min().orElseThrow(),
            kept.validationRmse(), 1e-12);
        assertEquals(kept.validationRmse(), rmse(result.network()), 1e-12);
    }

    @Test
    void theRectifierLearnsTheSameFunctionInAnotherWay() {
        final ForceNetwork network = train(settings(Activation.RELU, 25, 1e-2, 1), VALIDATION).network();
        final double r2 = network.provenance().metrics().validationR2();
        assertTrue(r2 > 0.99, "R^2 is " + r2);
        assertEquals(Activation.RELU, network.committee().activation());
        assertNotEquals(r2, train(settings(25, 1e-2, 1), VALIDATION).network().provenance().metrics().validationR2());
    }

    private static double rmse(final ForceNetwork network) {
        double squares = 0;
        for (final LabelledConfiguration configuration : VALIDATION) {
            final Forces forces = new Forces(configuration.sites());
            network.forceField(configuration.device()).evaluate(configuration.displacement(), forces);
            for (int i = 0; i < configuration.sites(); i++) {
                squares += Math.pow(forces.density()[i] - configuration.density()[i], 2);
            }
        }
        return Math.sqrt(squares / VALIDATION.size() / DEVICE.lattice().sites());
    }

    @Test
    void sameSeedGivesSameBitsAlsoWhenTwoTrainAtOnce() throws IOException {
        final CompletableFuture<byte[]> other = CompletableFuture.supplyAsync(this::shortTraining);
        final byte[] first = shortTraining();
        assertArrayEquals(first, other.join());
        assertArrayEquals(first, shortTraining());
        assertFalse(Arrays.equals(first, bytes(train(settings(2, 1e-2, 8), List.of()).network())));
    }

    private byte[] shortTraining() {
        try {
            return bytes(train(settings(2, 1e-2, 7), List.of()).network());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutValidationTheLastEpochIsKeptAndThereAreNoValidationNumbers() {
        final TrainingResult result = train(settings(3, 1e-2, 1), List.of());
        assertEquals(result.history().get(2).trainingLoss(), result.network().provenance().metrics().trainingLoss());
        assertFalse(result.network().committee().knowsUncertainty());
        assertTrue(Double.isNaN(result.history().get(0).validationRmse()));
        assertTrue(result.history().get(2).trainingLoss() < result.history().get(0).trainingLoss());
    }

    private static TrainingSettings committee(final int epochs, final int patience) {
        return new TrainingSettings(1, new int[]{16, 16}, Activation.TANH, 3, epochs, patience, 128, 1e-2, 0, true, false, 4);
    }

    @Test
    void theUncertaintyOfACommitteeIsAsLargeAsItsErrors() {
        final List<LabelledConfiguration> noisy = SyntheticData.labelled(DEVICE, 60, 100).stream()
            .map(ForceNetworkTrainerTest::withNoiseOnTheLeft).toList();
        final List<LabelledConfiguration> unseen = SyntheticData.labelled(DEVICE, 20, 500).stream()
            .map(ForceNetworkTrainerTest::withNoiseOnTheLeft).toList();
        final ForceNetwork network = new ForceNetworkTrainer(committee(15, 0))
            .train(noisy, List.of(), TrainingObserver.NONE, ProgressMonitor.NONE).network();
        final Predictions predictions = Predictions.of(network.committee(), unseen, ProgressMonitor.NONE);
        assertEquals(1, predictions.uncertaintyScale(), 0.15);
        final double left = uncertainty(predictions, 0, 36);
        final double right = uncertainty(predictions, 36, 72);
        assertTrue(left > 3 * right, "uncertainty " + left + " where the data are noisy, " + right + " elsewhere");
    }

    /** Adds to the first half of the lattice what no network can know. */
    private static LabelledConfiguration withNoiseOnTheLeft(final LabelledConfiguration configuration) {
        final double[] density = configuration.density().clone();
        final Random random = new Random(configuration.trajectory().hashCode());
        for (int i = 0; i < density.length / 2; i++) {
            density[i] += 0.1 * random.nextGaussian();
        }
        return new LabelledConfiguration(configuration.device(), configuration.displacement(), density,
            configuration.trajectory());
    }

    private static double uncertainty(final Predictions predictions, final int from, final int to) {
        return Math.sqrt(predictions.uncertainties().stream()
            .mapToDouble(values -> Arrays.stream(values, from, to).map(v -> v * v).average().orElseThrow()).average()
            .orElseThrow());
    }

    @Test
    void membersStopEarlyWhenTheyNoLongerImprove() {
        final TrainingResult result = new ForceNetworkTrainer(committee(1000, 2)).train(
            SyntheticData.labelled(DEVICE, 6, 100), List.of(), TrainingObserver.NONE, ProgressMonitor.NONE);
        for (int member = 1; member <= 3; member++) {
            final int number = member;
            final List<EpochMetrics> epochs = result.history().stream().filter(e -> e.member() == number).toList();
            final int best = 1 + epochs.indexOf(Collections.min(epochs, Comparator.comparing(EpochMetrics::validationRmse)));
            assertTrue(epochs.size() < 1000);
            assertEquals(best + 2, epochs.size());
        }
    }

    @Test
    void theBestNetworkSoFarIsToldBeforeTheEnd() {
        final List<ForceNetwork> improvements = new ArrayList<>();
        final ForceNetwork finished = new ForceNetworkTrainer(committee(2, 0))
            .train(TRAINING, List.of(), improvements::add, ProgressMonitor.NONE).network();
        assertEquals(2, improvements.size());
        assertEquals(weights(finished), weights(improvements.get(1)));
        assertFalse(improvements.get(0).committee().knowsUncertainty());
    }

    private static List<Float> weights(final ForceNetwork network) {
        final List<Float> weights = new ArrayList<>();
        for (final float weight : network.committee().networks().get(0).layers().get(0).weights()) {
            weights.add(weight);
        }
        return weights;
    }

    @Test
    void symmetrisedInferenceDoublesTheNetworkAndIsMeasured() {
        final TrainingSettings settings =
            new TrainingSettings(1, new int[]{16, 16}, Activation.TANH, 2, 3, 0, 128, 1e-2, 0, true, true, 4);
        final ForceNetwork network = train(settings, VALIDATION).network();
        assertEquals(2, network.committee().networks().size());
        final TrainingMetrics metrics = network.provenance().metrics();
        assertEquals(metrics.symmetrisedValidationRmse(), rmse(network), 1e-12);
        assertTrue(metrics.symmetrisedValidationRmse() != metrics.validationRmse());
    }

    private static TrainingResult compare(final List<LabelledConfiguration> validation) {
        return new ForceNetworkTrainer(committee(3, 0), true).train(TRAINING, validation, TrainingObserver.NONE,
            ProgressMonitor.NONE);
    }

    private static List<MirrorUse> uses(final TrainingResult result) {
        return result.mirrorScores().stream().map(MirrorScore::use).toList();
    }

    @Test
    void mirrorImagesAreJudgedOnValidationConfigurations() {
        final TrainingResult result = compare(VALIDATION);
        assertEquals(List.of(MirrorUse.AS_TRAINED, MirrorUse.AVERAGED_OVER_REFLECTIONS, MirrorUse.TRAINED_THE_OTHER_WAY),
            uses(result));
        final TrainingMetrics metrics = result.network().provenance().metrics();
        assertEquals(metrics.validationRmse(), result.mirrorScores().get(0).score().rmseDensity());
        assertEquals(metrics.symmetrisedValidationRmse(), result.mirrorScores().get(1).score().rmseDensity());
        final TrainingSettings other = committee(3, 0).withOtherAugmentation();
        assertEquals(train(other, VALIDATION).network().provenance().metrics().validationRmse(),
            result.mirrorScores().get(2).score().rmseDensity());
    }

    @Test
    void mirrorImagesAreJudgedOnWhatTheFirstMemberHasNotSeen() throws IOException {
        final TrainingResult result = compare(List.of());
        final double member = result.history().stream().filter(epoch -> epoch.member() == 1)
            .mapToDouble(EpochMetrics::validationRmse).min().orElseThrow();
        assertEquals(member, result.mirrorScores().get(0).score().rmseDensity());
        assertEquals(3, result.mirrorScores().size());
        final TrainingResult plain = train(committee(3, 0), List.of());
        assertEquals(List.of(MirrorUse.AS_TRAINED, MirrorUse.AVERAGED_OVER_REFLECTIONS), uses(plain));
        assertArrayEquals(bytes(plain.network()), bytes(result.network()));
    }

    @Test
    void particlesAndHolesAreMirrorImagesIfThePotentialsAreOpposite() {
        final Device symmetric = SyntheticData.device(12, 6, true, 0);
        final TrainingResult result = new ForceNetworkTrainer(committee(1, 0)).train(
            SyntheticData.labelled(symmetric, 4, 100), List.of(), TrainingObserver.NONE, ProgressMonitor.NONE);
        assertEquals(List.of(MirrorUse.AS_TRAINED, MirrorUse.AVERAGED_OVER_REFLECTIONS,
            MirrorUse.AVERAGED_OVER_PARTICLES_AND_HOLES), uses(result));
    }

    @Test
    void mirrorImagesCannotBeJudgedOnWhatHasBeenSeen() {
        assertTrue(train(settings(1, 1e-2, 1), List.of()).mirrorScores().isEmpty());
        final ForceNetworkTrainer trainer = new ForceNetworkTrainer(settings(1, 1e-2, 1), true);
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> trainer.train(TRAINING, List.of(), TrainingObserver.NONE, ProgressMonitor.NONE)).getMessage()
                .contains("unseen trajectories only"));
    }

    @Test
    void provenanceTellsWhereTheNetworkComesFrom() {
        final TrainingSettings settings = settings(1, 1e-2, 5);
        final var provenance = train(settings, List.of()).network().provenance();
        assertEquals(TrainingDomain.of(List.of(DEVICE)), provenance.domain());
        assertEquals(settings, provenance.settings());
        assertEquals(60, provenance.configurations());
        assertEquals(60 * 72, provenance.sites());
        assertTrue(provenance.dataHash().matches("[0-9a-f]{64}"));
        assertEquals("1.0.0-M2.1", provenance.libraries().get("deeplearning4j"));
        assertFalse(provenance.libraries().containsValue("unknown"));
    }

    @Test
    void cancelStopsWithinABatch() {
        final AtomicInteger asked = new AtomicInteger();
        final ProgressMonitor monitor = new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                assertTrue(asked.get() <= 3, "went on after it was cancelled");
            }

            @Override
            public void checkCanceled() {
                if (asked.incrementAndGet() > 3) {
                    throw new CancellationException();
                }
            }
        };
        final ForceNetworkTrainer trainer = new ForceNetworkTrainer(settings(1000, 1e-2, 1));
        assertThrows(CancellationException.class, () -> trainer.train(TRAINING, VALIDATION, TrainingObserver.NONE, monitor));
    }

    @Test
    void progressRisesToOneAndTellsEpochAndErrors() {
        final List<Double> fractions = new ArrayList<>();
        final List<String> messages = new ArrayList<>();
        final ProgressMonitor monitor = new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                fractions.add(fraction);
                messages.add(message);
            }

            @Override
            public void checkCanceled() {
                // never
            }
        };
        new ForceNetworkTrainer(settings(2, 1e-2, 1)).train(TRAINING, VALIDATION, TrainingObserver.NONE, monitor);
        for (int i = 1; i < fractions.size(); i++) {
            assertTrue(fractions.get(i) >= fractions.get(i - 1) - 1e-12);
        }
        assertEquals(1, fractions.get(fractions.size() - 1), 1e-12);
        assertTrue(messages.get(messages.size() - 1).matches("Network: epoch 2 of 2, training loss \\S+, RMSE on unseen trajectories \\S+"),
            messages.get(messages.size() - 1));
    }

    @Test
    void dataThatCannotBeLearntFromIsRefused() {
        final ForceNetworkTrainer trainer = new ForceNetworkTrainer(settings(1, 1e-2, 1));
        assertEquals("There are no labelled configurations to train on.", assertThrows(IllegalArgumentException.class,
            () -> trainer.train(List.of(), List.of(), TrainingObserver.NONE, ProgressMonitor.NONE)).getMessage());
        final List<LabelledConfiguration> elsewhere = SyntheticData.labelled(SyntheticData.device(12, 6, false, 1.7), 1, 1);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> trainer.train(TRAINING, elsewhere, TrainingObserver.NONE,
            ProgressMonitor.NONE)).getMessage().contains("periodicWidth true"));
    }

    @Test
    void severalBiasesAndLatticesAreLearntTogether() {
        final List<LabelledConfiguration> mixed = new ArrayList<>();
        long seed = 1000;
        for (final double bias : new double[]{0, 0.6, 1.2, 1.8}) {
            mixed.addAll(SyntheticData.labelled(SyntheticData.device(13, 4, true, bias), 40, seed += 100));
            mixed.addAll(SyntheticData.labelled(SyntheticData.device(11, 6, true, bias), 40, seed += 100));
        }
        final List<LabelledConfiguration> between = new ArrayList<>();
        between.addAll(SyntheticData.labelled(SyntheticData.device(12, 5, true, 0.3), 5, 1));
        between.addAll(SyntheticData.labelled(SyntheticData.device(12, 5, true, 1.5), 5, 50));
        final TrainingResult result =
            new ForceNetworkTrainer(settings(25, 1e-2, 1)).train(mixed, between, TrainingObserver.NONE, ProgressMonitor.NONE);
        final double r2 = result.network().provenance().metrics().validationR2();
        assertTrue(r2 > 0.995, "R^2 is " + r2);
    }

    @Test
    void aDensityThatNeverVariesIsReproduced() {
        final double[] density = new double[DEVICE.lattice().sites()];
        Arrays.fill(density, 0.25);
        final LabelledConfiguration uniform =
            new LabelledConfiguration(DEVICE, new double[density.length], density, "uniform");
        final ForceNetwork network = new ForceNetworkTrainer(settings(1, 1e-2, 1))
            .train(List.of(uniform), List.of(), TrainingObserver.NONE, ProgressMonitor.NONE).network();
        final Forces forces = new Forces(density.length);
        network.forceField(DEVICE).evaluate(uniform.displacement(), forces);
        assertArrayEquals(density, forces.density(), 1e-12);
    }

    @Test
    void divergenceIsNamed() {
        final TrainingSettings settings = settings(1, 0.5, 1);
        final PatchLayout layout = new PatchLayout(1);
        final TrainingSites sites = new TrainingSites(TRAINING, layout);
        final double[] densities = sites.densities();
        final Batches batches = new Batches(sites, sites.sites(c -> true), densities, sites.inputStandardisation(),
            Moments.standardisation(densities), settings, new Random(1));
        final float[] weights = new float[layout.inputs() + 1 + 2];
        weights[0] = Float.NaN;
        try (RegressionModel model =
            new RegressionModel(new int[]{layout.inputs(), 1, 1}, settings.activation(), weights, batches.batchSize(), 0.5, 10)) {
            final TrainingRun run = new TrainingRun(settings, 1, model, batches, new Validation(List.of()), layers -> null,
                network -> {
                    // never reached
                });
            assertEquals("learningRate 0.5 is too large, the training diverged in epoch 1; choose a smaller one.",
                assertThrows(IllegalArgumentException.class, () -> run.execute(ProgressMonitor.NONE)).getMessage());
        }
    }
}
