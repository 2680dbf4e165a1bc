package org.keldysh.knime.node.learner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.execution.Stopwatch;
import org.keldysh.knime.picture.LearningCurvePicture;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.Pictures;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.Provenance;
import org.keldysh.learning.train.ForceNetworkTrainer;
import org.keldysh.learning.train.TrainingMetrics;
import org.keldysh.learning.train.TrainingObserver;
import org.keldysh.learning.train.TrainingResult;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject;

/** Trains a network on tables. */
final class NetworkTraining {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(NetworkTraining.class);

    private final ForceNetworkLearnerNodeParameters m_parameters;

    NetworkTraining(final ForceNetworkLearnerNodeParameters parameters) {
        m_parameters = parameters;
    }

    PortObject[] execute(final List<TrainingSet> training, final Optional<TrainingSet> validation,
        final ExecutionContext context) throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final Stopwatch stopwatch = new Stopwatch();
        final List<LabelledConfiguration> seen = read(training, context);
        final List<LabelledConfiguration> unseen = read(validation.stream().toList(), context);
        LOGGER.info("Training configurations: " + seen.size() + ", training sets: " + training.size()
            + ", validation configurations: " + unseen.size());
        final TrainingResult result = train(seen, unseen, context);
        LOGGER.info(summary(result) + ", trained in " + stopwatch.seconds());
        return new PortObject[]{new ForceNetworkPortObject(result.network()),
            TrainingHistory.table(result.history(), context),
            Pictures.port(LearningCurvePicture.draw(result.history())),
            MirrorTable.table(result.mirrorScores(), m_parameters.m_reflectionAugmentation, context)};
    }

    private List<LabelledConfiguration> read(final List<TrainingSet> sets, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final List<LabelledConfiguration> configurations = new ArrayList<>();
        for (final TrainingSet set : sets) {
            configurations.addAll(set.read(m_parameters, context));
        }
        return configurations;
    }

    private TrainingResult train(final List<LabelledConfiguration> training,
        final List<LabelledConfiguration> validation, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException {
        try {
            return new ForceNetworkTrainer(m_parameters.training(), m_parameters.m_compareAugmentation).train(training,
                validation, observer(), new ExecutionProgress(context));
        } catch (final IllegalStateException e) {
            throw NodeFailure.of(e.getMessage(), "Install the Keldysh extension again, on a supported platform.");
        }
    }

    /** Keeps the best network in a file, if the user wants it. */
    private TrainingObserver observer() {
        if (m_parameters.m_bestNetworkFile.isBlank()) {
            return TrainingObserver.NONE;
        }
        final Path file = Path.of(m_parameters.m_bestNetworkFile.strip());
        return network -> {
            try {
                network.writeTo(file);
            } catch (final IOException e) {
                throw new IllegalArgumentException("The best network cannot be kept in " + file + " (" + e
                    + "); choose a file in an existing folder that you may write to.", e);
            }
        };
    }

    private static String summary(final TrainingResult result) {
        final ForceNetwork network = result.network();
        final Provenance provenance = network.provenance();
        final TrainingMetrics metrics = provenance.metrics();
        return "Network with " + network.committee().networks().get(0).parameters() + " weights"
            + (network.committee().members().isEmpty() ? ", "
                : " (" + network.weightCount() + " with its committee of " + network.committee().members().size() + "), ")
            + provenance.configurations() + " configurations, " + provenance.sites() + " sites"
            + known(", RMSE of n on trajectories a member has not seen %.4f", metrics.heldOutRmse())
            + known(", R2 of the force there %.5f", metrics.heldOutR2())
            + known(", validation RMSE of n %.4f", metrics.validationRmse())
            + known(" (%.4f averaged over mirror images)", metrics.symmetrisedValidationRmse())
            + known(", R2 of the force %.5f", metrics.validationR2());
    }

    private static String known(final String format, final double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }
}
