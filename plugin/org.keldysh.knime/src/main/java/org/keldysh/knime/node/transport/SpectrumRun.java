package org.keldysh.knime.node.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.ParallelRows;
import org.keldysh.knime.execution.Stopwatch;
import org.keldysh.knime.node.transport.TransportSpectrumNodeParameters.Range;
import org.keldysh.knime.node.transport.TransportSpectrumNodeParameters.Rows;
import org.keldysh.knime.picture.BondPanel;
import org.keldysh.knime.picture.BondPicture;
import org.keldysh.knime.picture.LocalDensityPicture;
import org.keldysh.knime.picture.NoticePicture;
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

/** Computes spectra and bond currents of a table of configurations, several at the same time. */
final class SpectrumRun {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(SpectrumRun.class);

    /** Share of the progress that the spectrum takes if there are bond currents too. */
    private static final double SPECTRUM_SHARE = 0.3;

    private final Device m_device;

    private final TransportSpectrumNodeParameters m_parameters;

    private final UnresolvedStates m_unresolved = new UnresolvedStates();

    private final BondShortfalls m_shortfalls;

    SpectrumRun(final Device device, final TransportSpectrumNodeParameters parameters) {
        m_device = device;
        m_parameters = parameters;
        m_shortfalls = new BondShortfalls(parameters.m_currentTolerance);
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
        final List<BondPanel> bondPanels = new ArrayList<>();
        final SpectrumTables tables =
            new SpectrumTables(m_device, m_parameters.m_localDensity, m_parameters.m_bondCurrents, spec, context);
        final BondTable bonds = new BondTable(context);
        final Stopwatch stopwatch = new Stopwatch();
        new ParallelRows(new ExecutionProgress(context)).<LatticeRow, Result> compute(rows,
            (row, threads, monitor) -> compute(row, energies, threads, monitor), (row, result) -> {
                tables.add(row, result.spectrum(), result.flow());
                result.flow().ifPresent(flow -> bonds.add(row, flow.bonds()));
                account(row, result, grid);
                if (pictured.contains(row.key())) {
                    panels.add(PanelMaker.of(row, spec, result.spectrum()));
                    result.flow().ifPresent(flow -> bondPanels.add(PanelMaker.of(row, spec, flow)));
                }
            });
        LOGGER.info("Spectra: " + rows.size() + " configurations of " + m_device.lattice().length() + " x "
            + m_device.lattice().width() + " sites at " + energies.length + " energies from " + grid.start() + " to "
            + grid.end() + (m_parameters.m_bondCurrents ? ", with bond currents" : "") + ", "
            + stopwatch.millisecondsPer(rows.size()) + " per configuration");
        final BufferedDataTable[] filled = tables.close();
        return new PortObject[]{filled[0], filled[1], Pictures.port(SpectrumPicture.draw(panels)),
            Pictures.port(LocalDensityPicture.draw(panels)), bonds.close(), Pictures.port(bondPanels.isEmpty()
                ? NoticePicture.draw("Bond currents are switched off in the settings.") : BondPicture.draw(bondPanels))};
    }

    private void account(final LatticeRow row, final Result result, final EnergyGrid grid) {
        m_unresolved.add(row.key(), grid.spacing(), result.spectrum().weight().unresolvedShare());
        result.flow().ifPresent(flow -> m_shortfalls.add(row.key(), flow.bonds().error()));
    }

    /** @return what the energies do not resolve and which bond currents miss the tolerance, a sentence each */
    Optional<String> warning() {
        return Stream.of(m_unresolved.warning(), m_shortfalls.warning()).flatMap(Optional::stream)
            .reduce((first, second) -> first + " " + second);
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

    private Result compute(final LatticeRow row, final double[] energies, final int threads, final ProgressMonitor monitor) {
        if (!m_parameters.m_bondCurrents) {
            return new Result(spectrum(row, energies, threads, monitor), Optional.empty());
        }
        final TransportSpectrum spectrum = spectrum(row, energies, threads, monitor.part(0, SPECTRUM_SHARE));
        return new Result(spectrum, Optional.of(BondFlow.of(row, m_parameters.m_currentTolerance, threads,
            monitor.part(SPECTRUM_SHARE, 1 - SPECTRUM_SHARE))));
    }

    private static TransportSpectrum spectrum(final LatticeRow row, final double[] energies, final int threads,
        final ProgressMonitor monitor) {
        try (TransportSolver solver = new TransportSolver(row.device(), threads)) {
            return solver.solve(row.displacement(), energies, monitor);
        }
    }

    /** What is computed of a row. */
    private record Result(TransportSpectrum spectrum, Optional<BondFlow> flow) {
    }
}
