package org.keldysh.knime.node.predictor;

import java.util.List;
import java.util.Optional;

import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.ParallelRows;
import org.keldysh.knime.execution.Stopwatch;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.learning.ForceNetwork;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;

/** Appends a network's densities, forces and uncertainties to a table of configurations. */
final class ForcePredictions {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(ForcePredictions.class);

    private final Device m_device;

    private final ForceNetwork m_network;

    private Optional<String> m_extrapolation = Optional.empty();

    ForcePredictions(final Device device, final ForceNetwork network) {
        m_device = device;
        m_network = network;
    }

    static TableLayout layout(final DataTableSpec input) {
        return TableLayout.append(input, LatticeColumn.PREDICTED_DENSITY, LatticeColumn.PREDICTED_ELECTRONIC_FORCE,
            LatticeColumn.PREDICTED_FORCE, LatticeColumn.PREDICTED_DENSITY_UNCERTAINTY, LatticeColumn.UNCERTAINTY);
    }

    BufferedDataTable create(final BufferedDataTable input, final String displacementColumn,
        final ExecutionContext context) throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final DataTableSpec spec = input.getDataTableSpec();
        final List<LatticeRow> rows = new LatticeReader(m_device, spec, displacementColumn).readAll(input, context);
        m_extrapolation = rows.stream().map(LatticeRow::device).distinct()
            .map(m_network.provenance().domain()::extrapolation).flatMap(Optional::stream).findFirst();
        final TableLayout layout = layout(spec);
        final BufferedDataContainer container = context.createDataContainer(layout.spec());
        final Stopwatch stopwatch = new Stopwatch();
        new ParallelRows(new ExecutionProgress(context)).<LatticeRow, Forces> compute(rows, this::forces,
            (row, forces) -> container.addRowToTable(layout.row(row.source(), Cells.field(forces.density()),
                Cells.field(forces.electronicForce()), Cells.field(forces.totalForce()), uncertainty(forces),
                Cells.numberOrMissing(forces.meanUncertainty()))));
        container.close();
        LOGGER.info("Network: " + rows.size() + " configurations of " + m_device.lattice().length() + " x "
            + m_device.lattice().width() + " sites, " + stopwatch.millisecondsPer(rows.size()) + " per configuration");
        return container.getTable();
    }

    /** @return a sentence if a row lies outside of what the network has learnt */
    Optional<String> warning() {
        return m_extrapolation;
    }

    private static DataCell uncertainty(final Forces forces) {
        return Double.isNaN(forces.meanUncertainty()) ? DataType.getMissingCell() : Cells.field(forces.uncertainty());
    }

    private Forces forces(final LatticeRow row, final int threads, final ProgressMonitor monitor) {
        monitor.checkCanceled();
        final Forces forces = new Forces(row.displacement().length);
        try (ForceField field = m_network.forceField(row.device())) {
            field.evaluate(row.displacement(), forces);
        }
        monitor.report(1, "done");
        return forces;
    }
}
