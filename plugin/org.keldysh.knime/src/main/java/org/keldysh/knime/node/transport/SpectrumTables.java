package org.keldysh.knime.node.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.keldysh.knime.node.transport.TransportSpectrumNodeParameters.LocalDensity;
import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.DensityOfStates;
import org.keldysh.physics.negf.SpectralPoint;
import org.keldysh.physics.negf.TransportSpectrum;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Spectra and summary of the Transport Spectrum while they are being filled, configuration by configuration. */
final class SpectrumTables {

    private final SquareLattice m_lattice;

    private final boolean m_bath;

    private final LocalDensity m_localDensity;

    private final TableLayout m_layout;

    private final BufferedDataContainer m_spectra;

    private final BufferedDataContainer m_summary;

    SpectrumTables(final Device device, final LocalDensity localDensity, final boolean bonds, final DataTableSpec input,
        final ExecutionContext context) {
        m_lattice = device.lattice();
        m_bath = device.bathBroadening() > 0;
        m_localDensity = localDensity;
        m_layout = layout(input, bonds);
        m_spectra = context.createDataContainer(spectra(device, localDensity));
        m_summary = context.createDataContainer(m_layout.spec());
    }

    /** @return columns of the spectra, one row per configuration and energy */
    static DataTableSpec spectra(final Device device, final LocalDensity localDensity) {
        final List<LatticeColumn> columns = new ArrayList<>(List.of(LatticeColumn.SOURCE_ROW, LatticeColumn.LEFT_POTENTIAL,
            LatticeColumn.RIGHT_POTENTIAL, LatticeColumn.TEMPERATURE, LatticeColumn.ENERGY, LatticeColumn.TRANSMISSION));
        if (device.bathBroadening() > 0) {
            columns.add(LatticeColumn.LEFT_BATH_TRANSMISSION);
            columns.add(LatticeColumn.RIGHT_BATH_TRANSMISSION);
        }
        columns.addAll(List.of(LatticeColumn.CURRENT_DENSITY, LatticeColumn.DENSITY_OF_STATES,
            LatticeColumn.LEFT_DENSITY_OF_STATES, LatticeColumn.RIGHT_DENSITY_OF_STATES));
        if (localDensity != LocalDensity.NONE) {
            columns.add(LatticeColumn.LOCAL_DENSITY_OF_STATES);
        }
        return TableLayout.of(columns.toArray(LatticeColumn[]::new));
    }

    /** @return columns of the summary: numbers and texts of the input and the results that belong to a whole configuration */
    static TableLayout layout(final DataTableSpec input, final boolean bonds) {
        final List<LatticeColumn> columns = new ArrayList<>(
            List.of(LatticeColumn.LANDAUER_CURRENT, LatticeColumn.STATES, LatticeColumn.UNRESOLVED_SHARE));
        if (bonds) {
            columns.addAll(List.of(LatticeColumn.BOND_CURRENT_ERROR, LatticeColumn.CONSERVATION_RESIDUAL));
        }
        return TableLayout.appendToScalars(input, columns.toArray(LatticeColumn[]::new));
    }

    void add(final LatticeRow row, final TransportSpectrum spectrum, final Optional<BondFlow> flow) {
        for (int k = 0; k < spectrum.points().size(); k++) {
            m_spectra.addRowToTable(new DefaultRow(row.key() + "_" + k, cells(row, spectrum, k)));
        }
        final List<DataCell> summary = new ArrayList<>();
        add(summary, spectrum.current(), spectrum.weight().states(), spectrum.weight().unresolvedShare());
        flow.ifPresent(f -> add(summary, f.bonds().error(), f.conservation().residual()));
        m_summary.addRowToTable(m_layout.row(row.source(), summary.toArray(DataCell[]::new)));
    }

    private List<DataCell> cells(final LatticeRow row, final TransportSpectrum spectrum, final int index) {
        final SpectralPoint point = spectrum.points().get(index);
        final DensityOfStates densities = point.densityOfStates();
        final List<DataCell> cells = new ArrayList<>();
        cells.add(new StringCell(row.key()));
        add(cells, row.device().leftPotential(), row.device().rightPotential(), row.device().temperature(), point.energy(),
            point.transmissions().leftRight());
        if (m_bath) {
            add(cells, point.transmissions().leftBath(), point.transmissions().rightBath());
        }
        add(cells, spectrum.currentDensity(index), densities.total(), densities.totalFromLeft(),
            densities.totalFromRight());
        if (m_localDensity != LocalDensity.NONE) {
            cells.add(Cells.field(m_localDensity == LocalDensity.SITES ? densities.local()
                : m_lattice.columnMeans(densities.local())));
        }
        return cells;
    }

    private static void add(final List<DataCell> cells, final double... values) {
        Arrays.stream(values).mapToObj(DoubleCell::new).forEach(cells::add);
    }

    BufferedDataTable[] close() {
        m_spectra.close();
        m_summary.close();
        return new BufferedDataTable[]{m_spectra.getTable(), m_summary.getTable()};
    }
}
