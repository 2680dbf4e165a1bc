package org.keldysh.knime.node.dynamics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.keldysh.knime.checkpoint.CheckpointFolder;
import org.keldysh.knime.checkpoint.CheckpointStore;
import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.ParallelRows;
import org.keldysh.knime.execution.Stopwatch;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.dynamics.ForceAccuracy;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;

/** Runs the trajectories of a table, several at the same time. */
final class TrajectoryRun {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(TrajectoryRun.class);

    private final BrownianDynamicsNodeParameters m_parameters;

    private final TrajectoryForces m_forces;

    private final CheckpointStore m_checkpoints;

    private final ForceAccuracy m_accuracy;

    private final Drift m_drift = new Drift();

    private long m_nanoseconds;

    private long m_steps;

    private int m_resumed;

    private Optional<String> m_extrapolation = Optional.empty();

    TrajectoryRun(final BrownianDynamicsNodeParameters parameters, final TrajectoryForces forces) {
        m_parameters = parameters;
        m_forces = forces;
        m_checkpoints = CheckpointFolder.of(parameters.m_checkpointFolder);
        m_accuracy = new ForceAccuracy(parameters.m_tolerance);
    }

    BufferedDataTable[] execute(final Device device, final BufferedDataTable input, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final List<LatticeRow> rows =
            new LatticeReader(device, input.getDataTableSpec(), m_parameters.m_displacementColumn).readAll(input, context);
        final List<TrajectoryTask> tasks = IntStream.range(0, rows.size()).mapToObj(r -> task(r, rows.get(r))).toList();
        m_forces.requireUsable(tasks.get(0).device());
        m_extrapolation = tasks.stream().map(TrajectoryTask::device).map(m_forces::warning).flatMap(Optional::stream).findFirst();
        final TrajectoryTables tables = new TrajectoryTables(context);
        new ParallelRows(new ExecutionProgress(context)).<TrajectoryTask, Trajectory> compute(tasks,
            (task, threads, monitor) -> task.run(m_checkpoints, threads, monitor), (task, trajectory) -> {
                tables.add(task.key(), trajectory);
                account(trajectory);
            });
        log(device.lattice(), tasks);
        final BufferedDataTable[] result = tables.close();
        if (!m_parameters.m_keepCheckpoints) {
            tasks.forEach(task -> m_checkpoints.remove(task.fingerprint()));
        }
        return result;
    }

    private void log(final SquareLattice lattice, final List<TrajectoryTask> tasks) {
        LOGGER.info(m_forces.name() + ": " + m_steps + " steps on " + lattice.length() + " x " + lattice.width() + " sites, "
            + Stopwatch.millisecondsPer(m_nanoseconds, m_steps)
            + " per step (wall-clock of a trajectory, others running beside it)" + largestError() + resumed() + "; seeds "
            + tasks.stream().map(task -> Long.toString(task.seed())).collect(Collectors.joining(", ")));
        m_drift.summary().ifPresent(LOGGER::info);
    }

    private String largestError() {
        return m_accuracy.largestError() > 0
            ? String.format(Locale.ROOT, "; largest estimated density error %.1e", m_accuracy.largestError()) : "";
    }

    private String resumed() {
        return m_resumed > 0 ? "; trajectories that went on from a checkpoint: " + m_resumed : "";
    }

    /** @return what the user should know of frames and accuracy, a sentence each */
    Optional<String> warning() {
        return Stream.of(m_parameters.recordingWarning(), m_extrapolation, m_accuracy.shortfall()).flatMap(Optional::stream)
            .reduce((first, second) -> first + " " + second);
    }

    private TrajectoryTask task(final int index, final LatticeRow row) {
        return new TrajectoryTask(row, m_parameters.brownian(row, index), m_parameters, m_forces);
    }

    private void account(final Trajectory trajectory) {
        m_accuracy.add(trajectory.record().accuracy());
        m_drift.add(trajectory.record());
        m_nanoseconds += trajectory.nanoseconds();
        m_steps += trajectory.steps();
        m_resumed += trajectory.steps() <= m_parameters.m_steps ? 1 : 0;
    }
}
