package org.keldysh.knime.node.dynamics;

import java.util.stream.Stream;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.ForceCells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** The output tables of Brownian Dynamics while they are being filled, trajectory by trajectory. */
final class TrajectoryTables {

    static final DataTableSpec FRAMES = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.FORCE_FIELD,
        LatticeColumn.STEP, LatticeColumn.TIME, LatticeColumn.SEED, LatticeColumn.LEFT_POTENTIAL,
        LatticeColumn.RIGHT_POTENTIAL, LatticeColumn.TEMPERATURE, LatticeColumn.NOISE_TEMPERATURE, LatticeColumn.DISPLACEMENT,
        LatticeColumn.DENSITY, LatticeColumn.ELECTRONIC_FORCE, LatticeColumn.FORCE, LatticeColumn.CURRENT,
        LatticeColumn.DENSITY_ERROR, LatticeColumn.UNCERTAINTY);

    static final DataTableSpec OBSERVABLES = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.FORCE_FIELD,
        LatticeColumn.STEP, LatticeColumn.TIME, LatticeColumn.WALL_POSITION, LatticeColumn.STAGGERED_ORDER,
        LatticeColumn.MEAN_DENSITY, LatticeColumn.CURRENT);

    static final DataTableSpec CHECKS = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.STEP, LatticeColumn.TIME,
        LatticeColumn.DENSITY_RMSE, LatticeColumn.DENSITY_MAXIMUM_ERROR, LatticeColumn.FORCE_RMSE, LatticeColumn.FORCE_R2,
        LatticeColumn.DENSITY_ERROR, LatticeColumn.UNCERTAINTY, LatticeColumn.EXACT_FORCES_USED);

    private final BufferedDataContainer m_frames;

    private final BufferedDataContainer m_observables;

    private final BufferedDataContainer m_checks;

    TrajectoryTables(final ExecutionContext context) {
        m_frames = context.createDataContainer(FRAMES);
        m_observables = context.createDataContainer(OBSERVABLES);
        m_checks = context.createDataContainer(CHECKS);
    }

    void add(final String key, final Trajectory trajectory) {
        final TrajectoryRecord record = trajectory.record();
        record.frames().forEach(frame -> m_frames.addRowToTable(frame(key, trajectory, frame)));
        record.observables().forEach(step -> m_observables.addRowToTable(observables(key, trajectory, step)));
        record.checks().forEach(check -> m_checks.addRowToTable(check(key, check)));
    }

    BufferedDataTable[] close() {
        m_frames.close();
        m_observables.close();
        m_checks.close();
        return new BufferedDataTable[]{m_frames.getTable(), m_observables.getTable(), m_checks.getTable()};
    }

    private static DefaultRow frame(final String key, final Trajectory trajectory, final TrajectoryRecord.Frame frame) {
        final Device device = trajectory.device();
        final Stream<DataCell> where = Stream.of(new StringCell(key), new StringCell(trajectory.forceField()),
            new LongCell(frame.step()), new DoubleCell(frame.time()), new LongCell(trajectory.dynamics().seed()),
            new DoubleCell(device.leftPotential()), new DoubleCell(device.rightPotential()),
            new DoubleCell(device.temperature()), new DoubleCell(trajectory.dynamics().noiseTemperature()),
            Cells.field(frame.displacement()));
        return new DefaultRow(rowKey(key, frame.step()), Stream.of(where, Stream.of(ForceCells.of(forces(device, frame))),
            Stream.of(Cells.numberOrMissing(frame.uncertainty()))).flatMap(cells -> cells).toArray(DataCell[]::new));
    }

    private static Forces forces(final Device device, final TrajectoryRecord.Frame frame) {
        final Forces forces = new Forces(frame.density().length);
        System.arraycopy(frame.density(), 0, forces.density(), 0, frame.density().length);
        forces.complete(device, frame.displacement(), frame.current(), frame.densityError(), 0);
        return forces;
    }

    private static DefaultRow observables(final String key, final Trajectory trajectory,
        final TrajectoryRecord.Observables step) {
        return new DefaultRow(rowKey(key, step.step()), new StringCell(key), new StringCell(trajectory.forceField()),
            new LongCell(step.step()), new DoubleCell(step.time()), Cells.numberOrMissing(step.wallPosition()),
            new DoubleCell(step.staggeredOrder()), new DoubleCell(step.meanDensity()),
            Cells.numberOrMissing(step.current()));
    }

    private static DefaultRow check(final String key, final TrajectoryRecord.Check check) {
        return new DefaultRow(rowKey(key, check.step()), new StringCell(key), new LongCell(check.step()),
            new DoubleCell(check.time()), new DoubleCell(check.densityRmse()), new DoubleCell(check.densityMaximumError()),
            new DoubleCell(check.forceRmse()), Cells.numberOrMissing(check.forceR2()),
            Cells.numberOrMissing(check.densityError()), Cells.numberOrMissing(check.uncertainty()),
            BooleanCell.get(check.exactUsed()));
    }

    private static String rowKey(final String trajectory, final long step) {
        return trajectory + "_" + step;
    }
}
