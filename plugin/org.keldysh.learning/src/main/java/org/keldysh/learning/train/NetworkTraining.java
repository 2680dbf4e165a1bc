package org.keldysh.learning.train;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.learning.network.Standardisation;
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.physics.task.ProgressMonitor;

/** Trains single networks on some of the sites. Thread-safe: every network has its own library model and generator. */
final class NetworkTraining {

    /** Distance of the seeds of two networks (the golden ratio of 64 bits), so that nearby seeds share no network. */
    private static final long SEED_STRIDE = 0x9E3779B97F4A7C15L;

    private final TrainingSettings m_settings;

    private final PatchLayout m_layout;

    private final TrainingSites m_sites;

    private final Standardisation m_inputs;

    NetworkTraining(final TrainingSettings settings, final TrainingSites sites) {
        m_settings = settings;
        m_layout = new PatchLayout(settings.patchRadius());
        m_sites = sites;
        m_inputs = sites.inputStandardisation();
    }

    /**
     * @param number 0 for the network itself, then the members and the error network; decides about its random numbers
     * @param order the sites to train on
     * @param values [all sites] what to learn
     * @param validation decides which epoch is kept; may be empty
     * @param improved told of every network that is better than all before
     * @param monitor told the epoch; asked at every batch whether to go on
     * @return the finished run
     */
    TrainingRun train(final int number, final int[] order, final double[] values, final Validation validation,
        final Consumer<DensityNetwork> improved, final ProgressMonitor monitor) {
        final Standardisation output = Moments.standardisation(IntStream.of(order).mapToDouble(i -> values[i]).toArray());
        final Random random = new Random(m_settings.seed() + SEED_STRIDE * number);
        final int[] widths = widths();
        final float[] initialWeights = InitialWeights.draw(widths, m_settings.activation(), random);
        final Batches batches = new Batches(m_sites, order, values, m_inputs, output, m_settings, random);
        final int updates = Math.multiplyExact(batches.count(), m_settings.epochs());
        try (RegressionModel model = new RegressionModel(widths, m_settings.activation(), initialWeights,
            batches.batchSize(), m_settings.learningRate(), updates)) {
            final TrainingRun run = new TrainingRun(m_settings, number, model, batches, validation,
                layers -> new DensityNetwork(m_layout, m_inputs, output, m_settings.activation(), List.copyOf(layers)),
                improved);
            run.execute(monitor);
            return run;
        }
    }

    private int[] widths() {
        return IntStream.concat(IntStream.concat(IntStream.of(m_layout.inputs()), IntStream.of(m_settings.hiddenWidths())),
            IntStream.of(1)).toArray();
    }
}
