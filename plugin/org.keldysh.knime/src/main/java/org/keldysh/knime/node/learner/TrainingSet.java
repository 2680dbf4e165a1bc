package org.keldysh.knime.node.learner;

import java.util.List;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.node.learner.TrainingPorts.SetPorts;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.physics.model.Device;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * Labelled configurations of one device. Trajectories of different sets never count as the same.
 *
 * @param ports where it comes in
 * @param device where the configurations belong
 * @param table one configuration per row
 */
record TrainingSet(SetPorts ports, Device device, BufferedDataTable table) {

    List<LabelledConfiguration> read(final ForceNetworkLearnerNodeParameters parameters, final ExecutionMonitor monitor)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final LabelReader reader = LabelReader.of(ports, device, table.getDataTableSpec(), parameters);
        try {
            return reader.readAll(table, monitor).stream().map(this::named).toList();
        } catch (final KNIMEException e) {
            throw NodeFailure.atInput(ports.tableName(), e);
        }
    }

    private LabelledConfiguration named(final LabelledConfiguration configuration) {
        return ports.number() == 1 ? configuration : new LabelledConfiguration(configuration.device(),
            configuration.displacement(), configuration.density(), "Set " + ports.number() + ": " + configuration.trajectory());
    }
}
