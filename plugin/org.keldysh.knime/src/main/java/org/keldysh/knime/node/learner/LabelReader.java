package org.keldysh.knime.node.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.table.ColumnReader;
import org.keldysh.knime.table.FieldColumn;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.learning.LabelledConfiguration;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * Reads configurations with their densities. Rows with the same "Trajectory", seed and device belong together; without such a
 * column every row is on its own.
 */
final class LabelReader {

    private final LatticeReader m_configurations;

    private final ColumnReader m_density;

    private final Optional<ColumnReader> m_trajectory;

    LabelReader(final Device device, final DataTableSpec table, final ForceNetworkLearnerNodeParameters parameters)
        throws InvalidSettingsException {
        m_configurations = new LatticeReader(device, table, parameters.m_displacementColumn);
        m_density = FieldColumn.reader(table, parameters.m_densityColumn, LatticeColumn.DENSITY);
        m_trajectory = ColumnReader.optionalText(table, LatticeColumn.TRAJECTORY);
    }

    List<LabelledConfiguration> readAll(final BufferedDataTable table, final ExecutionMonitor monitor)
        throws KNIMEException, CanceledExecutionException {
        final List<LabelledConfiguration> labelled = new ArrayList<>();
        for (final LatticeRow row : m_configurations.readAll(table, monitor)) {
            labelled.add(label(row));
        }
        return labelled;
    }

    private LabelledConfiguration label(final LatticeRow row) throws KNIMEException {
        final double[] density = m_density.field(row.source(), row.displacement().length);
        try {
            return new LabelledConfiguration(row.device(), row.displacement(), density, trajectory(row));
        } catch (final IllegalArgumentException e) {
            throw NodeFailure.inRow(row.key(), e);
        }
    }

    private String trajectory(final LatticeRow row) throws KNIMEException {
        return m_trajectory.isPresent() ? m_trajectory.get().text(row.source()) + " " + row.seed() : row.key();
    }
}
