package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

class ForceNetworkTrainerTest {

    private static final Device DEVICE = SyntheticData.device(12, 6, true, 1.7);

    private static final List<LabelledConfiguration> TRAINING = SyntheticData.labelled(DEVICE, 60, 100);

    private static final List<LabelledConfiguration> VALIDATION = SyntheticData.labelled(DEVICE, 10, 900);

    private static TrainingSettings settings(final int epochs, final double learningRate, final long seed) {
        return new TrainingSettings(1, new int[]{16, 16}, epochs, 128, learningRate, true, seed);
    }

    private static TrainingResult train(final TrainingSettings settings, final List<LabelledConfiguration> validation) {
        return new ForceNetworkTrainer(settings).train(TRAINING, validation, ProgressMonitor.NONE);
    }

    private static byte[] bytes(final ForceNetwork network) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        network.write(out);
        return out.toByteArray();
    }

    @Test
    void learnsALocalFunction() {
        final TrainingResult result = train(settings(25, 1e-2, 1), VALIDATION);
        final EpochMetrics kept = result.network().provenance().metrics();
        assertTrue(kept.validationR2() > 0.999, "R^2 is " + kept.validationR2());
        assertEquals(25, result.history().size());
        assertTrue(result.history().get(0).validationRmse() > 3 * kept.validationRmse());
        assertEquals(result.history().stream().min(Comparator.comparing(EpochMetrics::validationRmse)).orElseThrow(), kept);
        assertEquals(kept.validationRmse(), rmse(result.network()), 1e-12);
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
        assertEquals(result.history().get(2), result.network().provenance().metrics());
        assertTrue(Double.isNaN(result.history().get(0).validationRmse()));
        assertTrue(result.history().get(2).trainingLoss() < result.history().get(0).trainingLoss());
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
        assertThrows(CancellationException.class, () -> trainer.train(TRAINING, VALIDATION, monitor));
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
        new ForceNetworkTrainer(settings(2, 1e-2, 1)).train(TRAINING, VALIDATION, monitor);
        for (int i = 1; i < fractions.size(); i++) {
            assertTrue(fractions.get(i) >= fractions.get(i - 1) - 1e-12);
        }
        assertEquals(1, fractions.get(fractions.size() - 1), 1e-12);
        assertTrue(messages.get(messages.size() - 1).matches("Epoch 2 of 2: training loss \\S+, validation RMSE \\S+"),
            messages.get(messages.size() - 1));
    }

    @Test
    void dataThatCannotBeLearntFromIsRefused() {
        final ForceNetworkTrainer trainer = new ForceNetworkTrainer(settings(1, 1e-2, 1));
        assertEquals("There are no labelled configurations to train on.", assertThrows(IllegalArgumentException.class,
            () -> trainer.train(List.of(), List.of(), ProgressMonitor.NONE)).getMessage());
        final List<LabelledConfiguration> elsewhere = SyntheticData.labelled(DEVICE.withLeftPotential(1.2), 1, 1);
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> trainer.train(TRAINING, elsewhere, ProgressMonitor.NONE)).getMessage().contains("leftPotential 1.7"));
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
            new ForceNetworkTrainer(settings(25, 1e-2, 1)).train(mixed, between, ProgressMonitor.NONE);
        final double r2 = result.network().provenance().metrics().validationR2();
        assertTrue(r2 > 0.995, "R^2 is " + r2);
    }

    @Test
    void aDensityThatNeverVariesIsReproduced() {
        final double[] density = new double[DEVICE.lattice().sites()];
        Arrays.fill(density, 0.25);
        final LabelledConfiguration uniform =
            new LabelledConfiguration(DEVICE, new double[density.length], density);
        final ForceNetwork network = new ForceNetworkTrainer(settings(1, 1e-2, 1))
            .train(List.of(uniform), List.of(), ProgressMonitor.NONE).network();
        final Forces forces = new Forces(density.length);
        network.forceField(DEVICE).evaluate(uniform.displacement(), forces);
        assertArrayEquals(density, forces.density(), 1e-12);
    }

    @Test
    void divergenceIsNamed() {
        final TrainingSettings settings = settings(1, 0.5, 1);
        final PatchLayout layout = new PatchLayout(1);
        final TrainingSites sites = new TrainingSites(TRAINING, layout);
        final Batches batches = new Batches(sites, sites.inputStandardisation(), sites.densityStandardisation(), settings,
            new Random(1));
        final float[] weights = new float[layout.inputs() + 1 + 2];
        weights[0] = Float.NaN;
        try (RegressionModel model =
            new RegressionModel(new int[]{layout.inputs(), 1, 1}, weights, batches.batchSize(), 0.5, 10)) {
            final TrainingRun run = new TrainingRun(settings, model, batches, new Validation(List.of()), layers -> null);
            assertEquals("learningRate 0.5 is too large, the training diverged in epoch 1; choose a smaller one.",
                assertThrows(IllegalArgumentException.class, () -> run.execute(ProgressMonitor.NONE)).getMessage());
        }
    }
}
