package org.keldysh.learning.train;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.Provenance;
import org.keldysh.learning.TrainingDomain;
import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.learning.network.Standardisation;
import org.keldysh.learning.patch.PatchLayout;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * Trains force networks: a dense network predicts the density of a site from the displacements around it (locality
 * after Fan, Zhang, Chern, arXiv 2601.07583). The same settings and data give the same bits on the same machine.
 */
public final class ForceNetworkTrainer {

    private final TrainingSettings m_settings;

    /** @param settings how to train */
    public ForceNetworkTrainer(final TrainingSettings settings) {
        m_settings = settings;
    }

    /**
     * @param training at least one configuration; all of devices with the same couplings
     * @param validation decides which epoch's weights are kept; may be empty: the last epoch's are kept then
     * @param monitor told the epoch, the training loss and the validation error; asked at every batch whether to go on
     * @return the trained network
     * @throws IllegalArgumentException if there is nothing to train on, if devices do not fit together, or if the learning
     *             rate is too large, with one sentence that says what to do
     * @throws java.util.concurrent.CancellationException if the monitor is cancelled
     * @throws IllegalStateException if the native libraries of this platform are missing
     */
    public TrainingResult train(final List<LabelledConfiguration> training, final List<LabelledConfiguration> validation,
        final ProgressMonitor monitor) {
        final PatchLayout layout = new PatchLayout(m_settings.patchRadius());
        final TrainingSites sites = new TrainingSites(training, layout);
        final TrainingDomain domain =
            TrainingDomain.of(training.stream().map(LabelledConfiguration::device).distinct().toList());
        validation.stream().map(LabelledConfiguration::device).distinct().forEach(domain::requireCovers);
        monitor.report(0, "Preparing training data");
        final TrainingRun run = run(layout, sites, new Validation(validation), monitor);
        final Provenance provenance = new Provenance(domain, m_settings, training.size(), sites.size(),
            DataHash.of(training), run.bestMetrics(), LibraryVersions.get());
        return new TrainingResult(new ForceNetwork(run.best(), provenance), run.history());
    }

    private TrainingRun run(final PatchLayout layout, final TrainingSites sites, final Validation validation,
        final ProgressMonitor monitor) {
        final Standardisation inputs = sites.inputStandardisation();
        final Standardisation output = sites.densityStandardisation();
        final Random random = new Random(m_settings.seed());
        final int[] widths = widths(layout.inputs());
        final float[] initialWeights = InitialWeights.draw(widths, random);
        final Batches batches = new Batches(sites, inputs, output, m_settings, random);
        final int updates = Math.multiplyExact(batches.count(), m_settings.epochs());
        try (RegressionModel model = new RegressionModel(widths, initialWeights, batches.batchSize(),
            m_settings.learningRate(), updates)) {
            final TrainingRun run = new TrainingRun(m_settings, model, batches, validation,
                layers -> new DensityNetwork(layout, inputs, output, layers));
            run.execute(monitor);
            return run;
        }
    }

    private int[] widths(final int inputs) {
        return IntStream.concat(IntStream.concat(IntStream.of(inputs), IntStream.of(m_settings.hiddenWidths())),
            IntStream.of(1)).toArray();
    }
}
