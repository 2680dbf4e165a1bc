package org.keldysh.knime.node.transport;

import java.util.Locale;

import org.keldysh.knime.picture.BondPanel;
import org.keldysh.knime.picture.SpectrumPanel;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.negf.SpectralPoint;
import org.keldysh.physics.negf.TransportSpectrum;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;

/** Takes from results what the pictures show. */
final class PanelMaker {

    private PanelMaker() {
    }

    static SpectrumPanel of(final LatticeRow row, final DataTableSpec table, final TransportSpectrum spectrum) {
        final SquareLattice lattice = row.device().lattice();
        return new SpectrumPanel(title(row, table), row.device(),
            spectrum.points().stream().mapToDouble(SpectralPoint::energy).toArray(),
            spectrum.points().stream().mapToDouble(point -> point.transmissions().leftRight()).toArray(),
            spectrum.points().stream().mapToDouble(point -> point.densityOfStates().total()).toArray(),
            spectrum.points().stream().mapToDouble(point -> point.densityOfStates().totalFromLeft()).toArray(),
            spectrum.points().stream().map(point -> lattice.columnMeans(point.densityOfStates().local()))
                .toArray(double[][]::new));
    }

    static BondPanel of(final LatticeRow row, final DataTableSpec table, final BondFlow flow) {
        return new BondPanel(title(row, table), flow.bonds(), flow.conservation());
    }

    /** The row key and, for frames, the time. */
    private static String title(final LatticeRow row, final DataTableSpec table) {
        final int column = table.findColumnIndex(LatticeColumn.TIME.title());
        final DataCell time = column < 0 ? null : row.source().getCell(column);
        return time instanceof DoubleValue value
            ? String.format(Locale.ROOT, "%s: time %.1f ħ/t", row.key(), value.getDoubleValue()) : row.key();
    }
}
