package org.keldysh.knime.node.learner;

import java.util.List;

import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.execution.Stopwatch;
import org.keldysh.knime.picture.LearningCurvePicture;
import org.keldysh.knime.port.ForceNetworkPortObject;
import org.keldysh.knime.port.Pictures;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.learning.train.ForceNetworkTrainer;
import org.keldysh.learning.train.TrainingResult;
import org.keldysh.physics.model.Device;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject;

/** Trains a network on a table. */
final class NetworkTraining {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(NetworkTraining.class);

    private final Device m_device;

    private final ForceNetworkLearnerNodeParameters m_parameters;

    NetworkTraining(final Device device, final ForceNetworkLearnerNodeParameters parameters) {
        m_device = device;
        m_parameters = parameters;
    }

    /** @param validation may be null */
    PortObject[] execute(final BufferedDataTable training, final BufferedDataTable validation,
        final ExecutionContext context) throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final Stopwatch stopwatch = new Stopwatch();
        final TrainingResult result = train(read(training, context),
            validation == null ? List.of() : read(validation, context), context);
        LOGGER.info(summary(result) + ", trained in " + stopwatch.seconds());
        return new PortObject[]{new ForceNetworkPortObject(result.network()),
            TrainingHistory.table(result.history(), context),
            Pictures.port(LearningCurvePicture.draw(result.history()))};
    }

    private List<LabelledConfiguration> read(final BufferedDataTable table, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        return new LabelReader(m_device, table.getDataTableSpec(), m_parameters).readAll(table, context);
    }

    private TrainingResult train(final List<LabelledConfiguration> training,
        final List<LabelledConfiguration> validation, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException {
        try {
            return new ForceNetworkTrainer(m_parameters.training()).train(training, validation,
                new ExecutionProgress(context));
        } catch (final IllegalStateException e) {
            throw NodeFailure.of(e.getMessage(), "Install the Keldysh extension again, on a supported platform.");
        }
    }

    private static String summary(final TrainingResult result) {
        final ForceNetwork network = result.network();
        final String validation = Double.isNaN(network.provenance().metrics().validationRmse()) ? ""
            : ", validation RMSE of n " + network.provenance().metrics().validationRmse() + ", R2 of the force "
                + network.provenance().metrics().validationR2();
        return "Network with " + network.weightCount() + " weights, " + network.provenance().sites() + " sites, "
            + result.history().size() + " epochs" + validation;
    }
}
