package org.keldysh.knime.node.learner;

import java.util.List;

import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.physics.model.Device;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * Labelled configurations of one device.
 *
 * @param number counted from 1; trajectories of different sets never count as the same
 * @param device where they belong
 * @param table one configuration per row
 */
record TrainingSet(int number, Device device, BufferedDataTable table) {

    List<LabelledConfiguration> read(final ForceNetworkLearnerNodeParameters parameters, final ExecutionMonitor monitor)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final List<LabelledConfiguration> configurations =
            new LabelReader(device, table.getDataTableSpec(), parameters).readAll(table, monitor);
        return number == 1 ? configurations : configurations.stream().map(this::named).toList();
    }

    private LabelledConfiguration named(final LabelledConfiguration configuration) {
        return new LabelledConfiguration(configuration.device(), configuration.displacement(), configuration.density(),
            "Set " + number + " " + configuration.trajectory());
    }
}
