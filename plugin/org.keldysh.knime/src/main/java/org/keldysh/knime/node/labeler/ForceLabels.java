package org.keldysh.knime.node.labeler;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.keldysh.knime.checkpoint.CheckpointFolder;
import org.keldysh.knime.checkpoint.CheckpointStore;
import org.keldysh.knime.checkpoint.Fingerprint;
import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.ParallelRows;
import org.keldysh.knime.execution.Stopwatch;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfResult;
import org.keldysh.physics.negf.NegfSolver;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;

/** Appends exact densities and forces to a table of configurations. */
final class ForceLabels {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(ForceLabels.class);

    private final Device m_device;

    private final NegfForceLabelerNodeParameters m_parameters;

    private final CheckpointStore m_checkpoints;

    private final AtomicInteger m_solved = new AtomicInteger();

    private final Shortfalls m_shortfalls = new Shortfalls();

    ForceLabels(final Device device, final NegfForceLabelerNodeParameters parameters) {
        m_device = device;
        m_parameters = parameters;
        m_checkpoints = CheckpointFolder.of(parameters.m_checkpointFolder);
    }

    static TableLayout layout(final DataTableSpec input) {
        return TableLayout.append(input, ForceLabel.columns());
    }

    BufferedDataTable create(final BufferedDataTable input, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final DataTableSpec spec = input.getDataTableSpec();
        final List<LatticeRow> rows =
            new LatticeReader(m_device, spec, m_parameters.m_displacementColumn).readAll(input, context);
        final TableLayout layout = layout(spec);
        final BufferedDataContainer container = context.createDataContainer(layout.spec());
        final Stopwatch stopwatch = new Stopwatch();
        new ParallelRows(new ExecutionProgress(context)).<LatticeRow, ForceLabel> compute(rows, this::label, (row, label) -> {
            m_shortfalls.add(row.key(), label.result());
            container.addRowToTable(layout.row(row.source(), label.cells()));
        });
        container.close();
        LOGGER.info("NEGF: " + rows.size() + " configurations of " + m_device.lattice().length() + " x "
            + m_device.lattice().width() + " sites, " + stopwatch.millisecondsPer(rows.size()) + " per configuration"
            + fromCheckpoints(rows.size()));
        if (!m_parameters.m_keepCheckpoints) {
            rows.forEach(row -> m_checkpoints.remove(LabelCheckpoint.fingerprint(row, m_parameters.m_tolerance)));
        }
        return container.getTable();
    }

    Optional<String> warning() {
        return m_shortfalls.warning();
    }

    private String fromCheckpoints(final int rows) {
        return m_solved.get() < rows ? "; rows taken from checkpoints: " + (rows - m_solved.get()) : "";
    }

    private ForceLabel label(final LatticeRow row, final int threads, final ProgressMonitor monitor) {
        monitor.checkCanceled();
        final Fingerprint fingerprint = LabelCheckpoint.fingerprint(row, m_parameters.m_tolerance);
        final NegfResult result =
            m_checkpoints.read(fingerprint, in -> LabelCheckpoint.decode(in, row.device().lattice())).orElseGet(() -> {
                final NegfResult solved = solve(row, threads, monitor);
                m_checkpoints.write(fingerprint, out -> LabelCheckpoint.encode(out, solved));
                return solved;
            });
        final Forces forces = new Forces(row.displacement().length);
        result.fill(forces, row.device(), row.displacement());
        monitor.report(1, "done");
        return new ForceLabel(forces, result);
    }

    private NegfResult solve(final LatticeRow row, final int threads, final ProgressMonitor monitor) {
        monitor.report(0, "solving for the electrons");
        try (NegfSolver solver = new NegfSolver(row.device(), m_parameters.m_tolerance, threads)) {
            m_solved.incrementAndGet();
            return solver.solve(row.displacement(), monitor);
        }
    }
}
