package org.keldysh.knime.node.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.knime.table.TransitionCells;
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

/** The two output tables of Threshold Voltage while they are being filled. */
final class ThresholdTables {

    static final DataTableSpec THRESHOLDS = TableLayout.of(LatticeColumn.FORCE_FIELD, LatticeColumn.RIGHT_POTENTIAL,
        LatticeColumn.TEMPERATURE, LatticeColumn.NOISE_TEMPERATURE, LatticeColumn.TRAJECTORIES, LatticeColumn.BIASES,
        LatticeColumn.THRESHOLD, LatticeColumn.THRESHOLD_ERROR, LatticeColumn.THRESHOLD_LOWER, LatticeColumn.THRESHOLD_UPPER);

    static final DataTableSpec TRIALS = TableLayout.of(Stream.concat(Stream.of(LatticeColumn.FORCE_FIELD,
        LatticeColumn.LEFT_POTENTIAL, LatticeColumn.RIGHT_POTENTIAL, LatticeColumn.TEMPERATURE, LatticeColumn.NOISE_TEMPERATURE,
        LatticeColumn.TRAJECTORIES), TransitionCells.columns().stream()).toArray(LatticeColumn[]::new));

    private final BufferedDataContainer m_thresholds;

    private final BufferedDataContainer m_trials;

    ThresholdTables(final ExecutionContext context) {
        m_thresholds = context.createDataContainer(THRESHOLDS);
        m_trials = context.createDataContainer(TRIALS);
    }

    void addTrial(final ThresholdConditions conditions, final BiasTrial.Outcome outcome) {
        final List<DataCell> cells =
            new ArrayList<>(List.of(new StringCell(outcome.forceField()), new DoubleCell(outcome.bias())));
        cells.addAll(conditions.cells());
        cells.add(new IntCell(outcome.ensemble().switched().trajectories()));
        cells.addAll(TransitionCells.of(outcome.ensemble()));
        m_trials.addRowToTable(new DefaultRow(RowKey.createRowKey(m_trials.size()), cells));
    }

    void addThreshold(final ThresholdConditions conditions, final String forceField, final int trajectories, final int biases,
        final ThresholdVoltage threshold) {
        final List<DataCell> cells = new ArrayList<>(List.of(new StringCell(forceField)));
        cells.addAll(conditions.cells());
        cells.addAll(List.of(new IntCell(trajectories), new IntCell(biases), new DoubleCell(threshold.voltage()),
            new DoubleCell(threshold.standardError()), new DoubleCell(threshold.lower()), new DoubleCell(threshold.upper())));
        m_thresholds.addRowToTable(new DefaultRow(RowKey.createRowKey(m_thresholds.size()), cells));
    }

    BufferedDataTable[] close() {
        m_thresholds.close();
        m_trials.close();
        return new BufferedDataTable[]{m_thresholds.getTable(), m_trials.getTable()};
    }
}
