package org.keldysh.knime.node.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.ParallelRows;
import org.keldysh.knime.execution.Stopwatch;
import org.keldysh.knime.node.transport.TransportSpectrumNodeParameters.Range;
import org.keldysh.knime.node.transport.TransportSpectrumNodeParameters.Rows;
import org.keldysh.knime.picture.LocalDensityPicture;
import org.keldysh.knime.picture.SpectrumPanel;
import org.keldysh.knime.picture.SpectrumPicture;
import org.keldysh.knime.port.Pictures;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.TransportSolver;
import org.keldysh.physics.negf.TransportSpectrum;
import org.keldysh.physics.task.ProgressMonitor;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject;

/** Computes the spectra of a table of configurations, several at the same time. */
final class SpectrumRun {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(SpectrumRun.class);

    private final Device m_device;

    private final TransportSpectrumNodeParameters m_parameters;

    private final UnresolvedStates m_unresolved = new UnresolvedStates();

    SpectrumRun(final Device device, final TransportSpectrumNodeParameters parameters) {
        m_device = device;
        m_parameters = parameters;
    }

    PortObject[] execute(final BufferedDataTable input, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final DataTableSpec spec = input.getDataTableSpec();
        final List<LatticeRow> rows = select(
            new LatticeReader(m_device, spec, m_parameters.m_displacementColumn).readAll(input, context), spec);
        final EnergyGrid grid = grid(rows);
        final double[] energies = grid.energies();
        final Set<String> pictured = RowSelection.evenlySpaced(rows, m_parameters.m_panels).stream().map(LatticeRow::key)
            .collect(Collectors.toSet());
        final List<SpectrumPanel> panels = new ArrayList<>();
        final SpectrumTables tables = new SpectrumTables(m_device, m_parameters.m_localDensity, spec, context);
        final Stopwatch stopwatch = new Stopwatch();
        new ParallelRows(new ExecutionProgress(context)).<LatticeRow, TransportSpectrum> compute(rows,
            (row, threads, monitor) -> spectrum(row, energies, threads, monitor), (row, spectrum) -> {
                tables.add(row, spectrum);
                m_unresolved.add(row.key(), grid.spacing(), spectrum.weight().unresolvedShare());
                if (pictured.contains(row.key())) {
                    panels.add(PanelMaker.of(row, spec, spectrum));
                }
            });
        LOGGER.info("Spectra: " + rows.size() + " configurations of " + m_device.lattice().length() + " x "
            + m_device.lattice().width() + " sites at " + energies.length + " energies from " + grid.start() + " to "
            + grid.end() + ", " + stopwatch.millisecondsPer(rows.size()) + " per configuration");
        final BufferedDataTable[] filled = tables.close();
        return new PortObject[]{filled[0], filled[1], Pictures.port(SpectrumPicture.draw(panels)),
            Pictures.port(LocalDensityPicture.draw(panels))};
    }

    /** @return a sentence if the energies do not resolve all resonances */
    Optional<String> warning() {
        return m_unresolved.warning();
    }

    private List<LatticeRow> select(final List<LatticeRow> rows, final DataTableSpec spec) {
        return m_parameters.m_rows == Rows.ALL ? rows
            : RowSelection.evenlySpaced(RowSelection.firstTrajectory(rows, spec), m_parameters.m_rowCount);
    }

    private EnergyGrid grid(final List<LatticeRow> rows) {
        return m_parameters.m_range == Range.CUSTOM
            ? new EnergyGrid(m_parameters.m_minimum, m_parameters.m_maximum, m_parameters.m_energies)
            : EnergyGrid.covering(rows.stream().map(LatticeRow::device).distinct().toList(), m_parameters.m_energies);
    }

    private static TransportSpectrum spectrum(final LatticeRow row, final double[] energies, final int threads,
        final ProgressMonitor monitor) {
        try (TransportSolver solver = new TransportSolver(row.device(), threads)) {
            return solver.solve(row.displacement(), energies, monitor);
        }
    }
}
