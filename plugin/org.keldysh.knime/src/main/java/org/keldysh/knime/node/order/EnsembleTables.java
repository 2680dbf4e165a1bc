package org.keldysh.knime.node.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.knime.table.TransitionCells;
import org.keldysh.physics.observable.StructureFactor;
import org.keldysh.physics.observable.StructureFactorMean;
import org.keldysh.physics.observable.ThresholdVoltage;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Tables with one row, or one map, for each ensemble. */
final class EnsembleTables {

    static final DataTableSpec ENSEMBLES = TableLayout.of(Stream.of(
        keyColumns(), Stream.of(LatticeColumn.TRAJECTORIES), TransitionCells.columns().stream(),
        Stream.of(LatticeColumn.STRUCTURE_FACTOR_PEAK, LatticeColumn.STRUCTURE_FACTOR_PEAK_ERROR,
            LatticeColumn.CORRELATION_LENGTH_X, LatticeColumn.CORRELATION_LENGTH_Y, LatticeColumn.THRESHOLD,
            LatticeColumn.THRESHOLD_ERROR))
        .flatMap(columns -> columns).toArray(LatticeColumn[]::new));

    static final DataTableSpec STRUCTURE_FACTORS = TableLayout.of(Stream.concat(keyColumns(),
        Stream.of(LatticeColumn.WAVE_VECTOR_X, LatticeColumn.WAVE_VECTOR_Y, LatticeColumn.STRUCTURE_FACTOR,
            LatticeColumn.STANDARD_ERROR)).toArray(LatticeColumn[]::new));

    private final ExecutionContext m_context;

    private static Stream<LatticeColumn> keyColumns() {
        return Stream.concat(Stream.of(LatticeColumn.FORCE_FIELD), WallConditions.COLUMNS.stream());
    }

    EnsembleTables(final ExecutionContext context) {
        m_context = context;
    }

    BufferedDataTable ensembles(final List<EnsembleStatistics> statistics) {
        final BufferedDataContainer container = m_context.createDataContainer(ENSEMBLES);
        for (final EnsembleStatistics ensemble : statistics) {
            final List<DataCell> cells = key(ensemble);
            cells.add(new IntCell(ensemble.ensemble().members().size()));
            cells.addAll(TransitionCells.of(ensemble.transition()));
            addPeak(cells, ensemble.structureFactor());
            cells.add(Cells.numberOrMissing(ensemble.threshold().map(ThresholdVoltage::voltage).orElse(Double.NaN)));
            cells.add(Cells.numberOrMissing(ensemble.threshold().map(ThresholdVoltage::standardError).orElse(Double.NaN)));
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(container.size()), cells));
        }
        container.close();
        return container.getTable();
    }

    private static void addPeak(final List<DataCell> cells, final StructureFactorMean mean) {
        final boolean known = mean.count() > 0;
        final StructureFactor factor = mean.mean();
        cells.add(Cells.numberOrMissing(known ? factor.peak() : Double.NaN));
        cells.add(Cells.numberOrMissing(mean.standardError(factor.peakIndex())));
        cells.add(Cells.numberOrMissing(known ? factor.correlationLengthX() : Double.NaN));
        cells.add(Cells.numberOrMissing(known ? factor.correlationLengthY() : Double.NaN));
    }

    private static List<DataCell> key(final EnsembleStatistics ensemble) {
        final List<DataCell> cells = new ArrayList<>(List.of(new StringCell(ensemble.ensemble().forceField())));
        cells.addAll(ensemble.ensemble().conditions().cells());
        return cells;
    }

    BufferedDataTable structureFactors(final List<EnsembleStatistics> statistics) {
        final BufferedDataContainer container = m_context.createDataContainer(STRUCTURE_FACTORS);
        statistics.stream().filter(ensemble -> ensemble.structureFactor().count() > 0)
            .forEach(ensemble -> addMap(container, ensemble));
        container.close();
        return container.getTable();
    }

    private static void addMap(final BufferedDataContainer container, final EnsembleStatistics ensemble) {
        final StructureFactor factor = ensemble.structureFactor().mean();
        for (int q = 0; q < factor.values().length; q++) {
            final List<DataCell> cells = key(ensemble);
            cells.add(new DoubleCell(factor.waveVectorX(q)));
            cells.add(new DoubleCell(factor.waveVectorY(q)));
            cells.add(new DoubleCell(factor.values()[q]));
            cells.add(Cells.numberOrMissing(ensemble.structureFactor().standardError(q)));
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(container.size()), cells));
        }
    }
}
