package org.keldysh.knime.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * Reads lattice configurations. Potentials, temperatures of electrons and noise, and seed come from the row where the table has
 * such columns, so that a table can be a sweep.
 */
public final class LatticeReader {

    private final Device m_device;

    private final ColumnReader m_displacement;

    private final Optional<ColumnReader> m_leftPotential;

    private final Optional<ColumnReader> m_rightPotential;

    private final Optional<ColumnReader> m_temperature;

    private final Optional<ColumnReader> m_seed;

    private final Optional<ColumnReader> m_noiseTemperature;

    /**
     * @param device gives what a row does not say
     * @param table the table
     * @param displacementColumn name of the column with Q; empty to guess
     * @throws InvalidSettingsException if a column is missing or of the wrong type
     */
    public LatticeReader(final Device device, final DataTableSpec table, final String displacementColumn)
        throws InvalidSettingsException {
        m_device = device;
        m_displacement = FieldColumn.reader(table, displacementColumn, LatticeColumn.DISPLACEMENT);
        m_leftPotential = ColumnReader.optionalNumber(table, LatticeColumn.LEFT_POTENTIAL);
        m_rightPotential = ColumnReader.optionalNumber(table, LatticeColumn.RIGHT_POTENTIAL);
        m_temperature = ColumnReader.optionalNumber(table, LatticeColumn.TEMPERATURE);
        m_seed = ColumnReader.optionalInteger(table, LatticeColumn.SEED);
        m_noiseTemperature = ColumnReader.optionalNumber(table, LatticeColumn.NOISE_TEMPERATURE);
    }

    /**
     * @param row a row
     * @return its configuration
     * @throws KNIMEException if a value is missing or does not fit, naming row and column
     */
    public LatticeRow read(final DataRow row) throws KNIMEException {
        final double[] displacement = m_displacement.field(row, m_device.lattice().sites());
        try {
            final Device device = device(row);
            device.requireDisplacement(displacement);
            return new LatticeRow(row, device, displacement, seed(row), noiseTemperature(row));
        } catch (final IllegalArgumentException e) {
            throw NodeFailure.inRow(row.getKey().getString(), e);
        }
    }

    /**
     * @param table the table
     * @param monitor asked whether to stop
     * @return all its configurations, in order
     * @throws KNIMEException if a value is missing or does not fit, or the table is empty
     * @throws CanceledExecutionException if the execution is cancelled
     */
    public List<LatticeRow> readAll(final BufferedDataTable table, final ExecutionMonitor monitor)
        throws KNIMEException, CanceledExecutionException {
        final List<LatticeRow> rows = new ArrayList<>();
        for (final DataRow row : table) {
            monitor.checkCanceled();
            rows.add(read(row));
        }
        if (rows.isEmpty()) {
            throw NodeFailure.of("The table of configurations is empty.",
                "Connect a table with at least one row, for example from the Lattice Generator.");
        }
        return rows;
    }

    private Device device(final DataRow row) throws KNIMEException {
        return new Device(m_device.lattice(), m_device.model(), m_device.leadBroadening(), m_device.bathBroadening(),
            number(m_temperature, row, m_device.temperature()),
            number(m_leftPotential, row, m_device.leftPotential()),
            number(m_rightPotential, row, m_device.rightPotential()), m_device.bathPotential());
    }

    private static double number(final Optional<ColumnReader> column, final DataRow row, final double otherwise)
        throws KNIMEException {
        return column.isPresent() ? column.get().number(row) : otherwise;
    }

    private OptionalLong seed(final DataRow row) throws KNIMEException {
        return m_seed.isPresent() ? OptionalLong.of(m_seed.get().integer(row)) : OptionalLong.empty();
    }

    private OptionalDouble noiseTemperature(final DataRow row) throws KNIMEException {
        return m_noiseTemperature.isPresent() ? OptionalDouble.of(m_noiseTemperature.get().nonNegative(row))
            : OptionalDouble.empty();
    }
}
