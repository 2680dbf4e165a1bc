package org.keldysh.knime.node.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.TableLayout;
import org.keldysh.physics.observable.WallVelocity;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Tables of the Order Parameter Analysis. */
final class WallTables {

    static final DataTableSpec POSITIONS = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.FORCE_FIELD,
        LatticeColumn.LEFT_POTENTIAL, LatticeColumn.TIME, LatticeColumn.WALL_POSITION, LatticeColumn.STAGGERED_ORDER,
        LatticeColumn.CURRENT);

    static final DataTableSpec VELOCITIES = TableLayout.of(LatticeColumn.TRAJECTORY, LatticeColumn.FORCE_FIELD,
        LatticeColumn.LEFT_POTENTIAL, LatticeColumn.NOISE_TEMPERATURE, LatticeColumn.TRAJECTORIES, LatticeColumn.VELOCITY,
        LatticeColumn.STANDARD_ERROR, LatticeColumn.FIT_START, LatticeColumn.FIT_END, LatticeColumn.POINTS);

    /** What stands in the column of the trajectory for the mean over trajectories. */
    static final String MEAN = "Mean";

    private final ExecutionContext m_context;

    WallTables(final ExecutionContext context) {
        m_context = context;
    }

    BufferedDataTable positions(final Collection<WallTrajectory> trajectories) {
        final BufferedDataContainer container = m_context.createDataContainer(POSITIONS);
        for (final WallTrajectory trajectory : trajectories) {
            for (final WallTrajectory.Point point : trajectory.points()) {
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(container.size()),
                    new StringCell(trajectory.id().trajectory()), new StringCell(trajectory.id().forceField()),
                    new DoubleCell(trajectory.device().leftPotential()), new DoubleCell(point.time()),
                    new DoubleCell(point.wallPosition()), new DoubleCell(point.staggeredOrder()),
                    Cells.numberOrMissing(point.current())));
            }
        }
        container.close();
        return container.getTable();
    }

    BufferedDataTable velocities(final List<WallEnsemble> ensembles) {
        final BufferedDataContainer container = m_context.createDataContainer(VELOCITIES);
        for (final WallEnsemble ensemble : ensembles) {
            for (final WallTrajectory member : ensemble.members()) {
                addVelocity(container, member.id().trajectory(), ensemble, 1, member.velocity());
            }
            addVelocity(container, MEAN, ensemble, ensemble.members().size(), ensemble.velocity());
        }
        container.close();
        return container.getTable();
    }

    private static void addVelocity(final BufferedDataContainer container, final String trajectory,
        final WallEnsemble ensemble, final int trajectories, final Optional<WallVelocity> fit) {
        container.addRowToTable(new DefaultRow(RowKey.createRowKey(container.size()), new StringCell(trajectory),
            new StringCell(ensemble.forceField()), ensemble.conditions().leftPotential(), ensemble.conditions().noise(),
            new IntCell(trajectories), number(fit.map(WallVelocity::velocity)), number(fit.map(WallVelocity::standardError)),
            number(fit.map(WallVelocity::fitStart)), number(fit.map(WallVelocity::fitEnd)),
            fit.<DataCell> map(f -> new IntCell(f.points())).orElseGet(DataType::getMissingCell)));
    }

    private static DataCell number(final Optional<Double> value) {
        return value.<DataCell> map(DoubleCell::new).orElseGet(DataType::getMissingCell);
    }
}
