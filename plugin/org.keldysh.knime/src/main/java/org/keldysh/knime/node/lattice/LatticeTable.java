package org.keldysh.knime.node.lattice;

import java.math.BigDecimal;
import java.math.MathContext;

import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.configuration.ConfigurationGenerator;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;

/** Fills the table of the Lattice Generator. */
final class LatticeTable {

    /** So that a sweep in tenths has biases like 1.6 rather than 1.5999999999999999. */
    private static final MathContext BIAS_DIGITS = new MathContext(12);

    static final DataTableSpec SPEC = TableLayout.of(LatticeColumn.DISPLACEMENT, LatticeColumn.SEED,
        LatticeColumn.LEFT_POTENTIAL, LatticeColumn.RIGHT_POTENTIAL, LatticeColumn.TEMPERATURE,
        LatticeColumn.CONFIGURATION);

    private static final NodeLogger LOGGER = NodeLogger.getLogger(LatticeTable.class);

    private final Device m_device;

    private final LatticeGeneratorNodeParameters m_parameters;

    LatticeTable(final Device device, final LatticeGeneratorNodeParameters parameters) {
        m_device = device;
        m_parameters = parameters;
    }

    BufferedDataTable create(final ExecutionContext context)
        throws InvalidSettingsException, CanceledExecutionException {
        final ConfigurationGenerator generator = new ConfigurationGenerator(m_device, m_parameters.configuration());
        final BufferedDataContainer container = context.createDataContainer(SPEC);
        for (int r = 0; r < m_parameters.m_count; r++) {
            context.checkCanceled();
            context.setProgress((double)r / m_parameters.m_count, "Configuration " + (r + 1) + " of " + m_parameters.m_count);
            container.addRowToTable(row(r, generator, new ExecutionProgress(context)));
        }
        container.close();
        LOGGER.info(m_parameters.m_kind + ", number of configurations: " + m_parameters.m_count + ", "
            + m_device.lattice().length() + " x " + m_device.lattice().width() + " sites");
        return container.getTable();
    }

    private DataRow row(final int index, final ConfigurationGenerator generator, final ProgressMonitor monitor) {
        final long seed = m_parameters.m_seed + index;
        return new DefaultRow(RowKey.createRowKey((long)index), Cells.field(generator.generate(seed, monitor)),
            new LongCell(seed), new DoubleCell(leftPotential(index)), new DoubleCell(m_device.rightPotential()),
            new DoubleCell(m_device.temperature()), new StringCell(m_parameters.m_kind.name()));
    }

    private double leftPotential(final int index) {
        if (!m_parameters.m_sweepBias) {
            return m_device.leftPotential();
        }
        final double share = (double)index / (m_parameters.m_count - 1);
        final double bias = m_parameters.m_biasMinimum * (1 - share) + m_parameters.m_biasMaximum * share;
        return new BigDecimal(bias).round(BIAS_DIGITS).doubleValue();
    }
}
