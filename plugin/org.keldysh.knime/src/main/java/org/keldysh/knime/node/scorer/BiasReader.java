package org.keldysh.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keldysh.knime.table.ColumnReader;
import org.keldysh.knime.table.LatticeColumn;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Reads the bias of configurations from those columns that a table has. */
final class BiasReader {

    private final Optional<ColumnReader> m_leftPotential;

    private final Optional<ColumnReader> m_rightPotential;

    private final Optional<ColumnReader> m_temperature;

    BiasReader(final DataTableSpec table) throws InvalidSettingsException {
        m_leftPotential = ColumnReader.optionalNumber(table, LatticeColumn.LEFT_POTENTIAL);
        m_rightPotential = ColumnReader.optionalNumber(table, LatticeColumn.RIGHT_POTENTIAL);
        m_temperature = ColumnReader.optionalNumber(table, LatticeColumn.TEMPERATURE);
    }

    /** @return bias of every configuration, empty if the table knows nothing of it */
    List<Bias> read(final PredictedPairs pairs) throws KNIMEException {
        final List<Bias> biases = new ArrayList<>();
        if (m_leftPotential.isPresent() || m_rightPotential.isPresent() || m_temperature.isPresent()) {
            for (final ScoredConfiguration configuration : pairs.configurations()) {
                biases.add(bias(configuration.row()));
            }
        }
        return biases;
    }

    private Bias bias(final DataRow row) throws KNIMEException {
        return new Bias(number(m_leftPotential, row), number(m_rightPotential, row), number(m_temperature, row));
    }

    private static double number(final Optional<ColumnReader> column, final DataRow row) throws KNIMEException {
        return column.isPresent() ? column.get().number(row) : Double.NaN;
    }
}
