package org.keldysh.knime.node.dynamics;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** The two output tables of Brownian Dynamics while they are being filled, trajectory by trajectory. */
final class TrajectoryTables {

    static final DataTableSpec FRAMES = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.FORCE_FIELD,
        LatticeColumn.STEP, LatticeColumn.TIME, LatticeColumn.SEED, LatticeColumn.LEFT_POTENTIAL,
        LatticeColumn.RIGHT_POTENTIAL, LatticeColumn.TEMPERATURE, LatticeColumn.DISPLACEMENT, LatticeColumn.DENSITY,
        LatticeColumn.ELECTRONIC_FORCE, LatticeColumn.FORCE, LatticeColumn.CURRENT, LatticeColumn.DENSITY_ERROR);

    static final DataTableSpec OBSERVABLES = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.FORCE_FIELD,
        LatticeColumn.STEP, LatticeColumn.TIME, LatticeColumn.WALL_POSITION, LatticeColumn.STAGGERED_ORDER,
        LatticeColumn.MEAN_DENSITY, LatticeColumn.CURRENT);

    private final BufferedDataContainer m_frames;

    private final BufferedDataContainer m_observables;

    TrajectoryTables(final ExecutionContext context) {
        m_frames = context.createDataContainer(FRAMES);
        m_observables = context.createDataContainer(OBSERVABLES);
    }

    void add(final String key, final Trajectory trajectory) {
        trajectory.frames().forEach(frame -> m_frames.addRowToTable(frame(key, trajectory, frame)));
        trajectory.observables().forEach(step -> m_observables.addRowToTable(observables(key, trajectory, step)));
    }

    BufferedDataTable[] close() {
        m_frames.close();
        m_observables.close();
        return new BufferedDataTable[]{m_frames.getTable(), m_observables.getTable()};
    }

    private static DefaultRow frame(final String key, final Trajectory trajectory, final Trajectory.Frame frame) {
        final Device device = trajectory.device();
        final DataCell[] forces = frame.forces();
        return new DefaultRow(rowKey(key, frame.step()), new StringCell(key), new StringCell(trajectory.forceField()),
            new LongCell(frame.step()), new DoubleCell(frame.time()), new LongCell(trajectory.seed()),
            new DoubleCell(device.leftPotential()), new DoubleCell(device.rightPotential()),
            new DoubleCell(device.temperature()), frame.displacement(), forces[0], forces[1], forces[2], forces[3],
            forces[4]);
    }

    private static DefaultRow observables(final String key, final Trajectory trajectory,
        final Trajectory.Observables step) {
        return new DefaultRow(rowKey(key, step.step()), new StringCell(key), new StringCell(trajectory.forceField()),
            new LongCell(step.step()), new DoubleCell(step.time()), Cells.numberOrMissing(step.wallPosition()),
            new DoubleCell(step.staggeredOrder()), new DoubleCell(step.meanDensity()),
            Cells.numberOrMissing(step.current()));
    }

    private static String rowKey(final String trajectory, final long step) {
        return trajectory + "_" + step;
    }
}
