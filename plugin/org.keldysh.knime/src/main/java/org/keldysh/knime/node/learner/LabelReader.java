package org.keldysh.knime.node.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.execution.SettingsCheck;
import org.keldysh.knime.node.learner.TrainingPorts.SetPorts;
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
 * Reads configurations with their densities. Rows with the same "Trajectory", seed, noise temperature and device belong
 * together; without a column "Trajectory" every row is on its own.
 */
final class LabelReader {

    private final LatticeReader m_configurations;

    private final ColumnReader m_density;

    private final Optional<ColumnReader> m_trajectory;

    private LabelReader(final Device device, final DataTableSpec table, final ForceNetworkLearnerNodeParameters parameters)
        throws InvalidSettingsException {
        requireTwoColumns(table, parameters);
        m_configurations = new LatticeReader(device, table, parameters.m_displacementColumn);
        m_density = FieldColumn.reader(table, parameters.m_densityColumn, LatticeColumn.DENSITY);
        m_trajectory = ColumnReader.optionalText(table, LatticeColumn.TRAJECTORY);
    }

    /**
     * @param ports where the table comes in
     * @param device the device of its configurations
     * @param table the columns it has
     * @param parameters which columns to read
     * @return a reader of such tables
     * @throws InvalidSettingsException if a column is missing, of the wrong type or meant twice, naming the port
     */
    static LabelReader of(final SetPorts ports, final Device device, final DataTableSpec table,
        final ForceNetworkLearnerNodeParameters parameters) throws InvalidSettingsException {
        try {
            return new LabelReader(device, table, parameters);
        } catch (final InvalidSettingsException e) {
            throw NodeFailure.atInput(ports.tableName(), e);
        }
    }

    /** The only column with lists of numbers is a good guess for displacements or densities, but never for both. */
    private static void requireTwoColumns(final DataTableSpec table, final ForceNetworkLearnerNodeParameters parameters)
        throws InvalidSettingsException {
        final Optional<String> displacement = column(table, parameters.m_displacementColumn, LatticeColumn.DISPLACEMENT);
        SettingsCheck.require(
            displacement.isEmpty() || !displacement.equals(column(table, parameters.m_densityColumn, LatticeColumn.DENSITY)),
            "The column \"" + displacement.orElse("") + "\" cannot hold both displacements and densities (the columns of the table "
                + "are " + String.join(", ", table.getColumnNames())
                + "); connect a table from the NEGF Force Labeler, or choose another column.");
    }

    private static Optional<String> column(final DataTableSpec table, final String chosen, final LatticeColumn expected) {
        return chosen.isEmpty() ? FieldColumn.guess(table, expected) : Optional.of(chosen);
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

    /** The noise comes first: trajectories are left out in the order of their names, so that every member sees all of a sweep. */
    private String trajectory(final LatticeRow row) throws KNIMEException {
        return m_trajectory.isPresent()
            ? row.noiseTemperature() + " " + m_trajectory.get().text(row.source()) + " " + row.seed() : row.key();
    }
}
