package org.keldysh.knime.node.order;

import java.util.Optional;
import java.util.OptionalLong;

import org.keldysh.knime.table.ColumnReader;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Reads frames of trajectories. */
final class FrameReader {

    /**
     * A frame: which trajectory it belongs to, its force field, its time, its device and noise, its seed if known, [sites] Q, and,
     * NaN if they are not known, the current from the left electrode and the estimated density error.
     */
    record Frame(String trajectory, String forceField, double time, WallConditions conditions, OptionalLong seed,
        double[] displacement, double current, double densityError) {
    }

    private final LatticeReader m_lattice;

    private final ColumnReader m_trajectory;

    private final ColumnReader m_forceField;

    private final ColumnReader m_time;

    private final Optional<ColumnReader> m_current;

    private final Optional<ColumnReader> m_densityError;

    FrameReader(final Device device, final DataTableSpec table, final String displacementColumn)
        throws InvalidSettingsException {
        m_lattice = new LatticeReader(device, table, displacementColumn);
        m_trajectory = ColumnReader.text(table, LatticeColumn.TRAJECTORY);
        m_forceField = ColumnReader.text(table, LatticeColumn.FORCE_FIELD);
        m_time = ColumnReader.number(table, LatticeColumn.TIME);
        m_current = ColumnReader.optionalNumber(table, LatticeColumn.CURRENT);
        m_densityError = ColumnReader.optionalNumber(table, LatticeColumn.DENSITY_ERROR);
    }

    Frame read(final DataRow row) throws KNIMEException {
        final var lattice = m_lattice.read(row);
        return new Frame(m_trajectory.text(row), m_forceField.text(row), m_time.number(row),
            new WallConditions(lattice.device(), lattice.noiseTemperature()), lattice.seed(), lattice.displacement(),
            numberOrNaN(m_current, row), numberOrNaN(m_densityError, row));
    }

    private static double numberOrNaN(final Optional<ColumnReader> column, final DataRow row) {
        return column.map(reader -> reader.numberOrNaN(row)).orElse(Double.NaN);
    }
}
