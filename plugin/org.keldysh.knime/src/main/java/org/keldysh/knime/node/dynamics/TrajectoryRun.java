package org.keldysh.knime.node.dynamics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.keldysh.knime.execution.ExecutionProgress;
import org.keldysh.knime.execution.ParallelRows;
import org.keldysh.knime.execution.Stopwatch;
import org.keldysh.knime.node.ForceFieldChoice;
import org.keldysh.knime.table.KeyedRow;
import org.keldysh.knime.table.LatticeReader;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.dynamics.BrownianDynamics;
import org.keldysh.physics.dynamics.ForceAccuracy;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.BulkOrder;
import org.keldysh.physics.task.ProgressMonitor;
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

    private final ForceFieldChoice m_forces;

    private final ForceAccuracy m_accuracy;

    private long m_nanoseconds;

    private String m_forceField;

    TrajectoryRun(final BrownianDynamicsNodeParameters parameters, final ForceFieldChoice forces) {
        m_parameters = parameters;
        m_forces = forces;
        m_accuracy = new ForceAccuracy(parameters.m_tolerance);
    }

    BufferedDataTable[] execute(final Device device, final BufferedDataTable input, final ExecutionContext context)
        throws InvalidSettingsException, KNIMEException, CanceledExecutionException {
        final List<LatticeRow> rows =
            new LatticeReader(device, input.getDataTableSpec(), m_parameters.m_displacementColumn).readAll(input, context);
        final List<Start> starts = IntStream.range(0, rows.size()).mapToObj(r -> start(r, rows.get(r))).toList();
        final TrajectoryTables tables = new TrajectoryTables(context);
        new ParallelRows(new ExecutionProgress(context)).<Start, Trajectory> compute(starts, this::run,
            (start, trajectory) -> {
                tables.add(start.key(), trajectory);
                account(trajectory);
            });
        final SquareLattice lattice = device.lattice();
        final long steps = rows.size() * m_parameters.m_steps;
        LOGGER.info(m_forceField + ": " + steps + " steps on " + lattice.length() + " x " + lattice.width() + " sites, "
            + Stopwatch.millisecondsPer(m_nanoseconds, steps)
            + " per step (wall-clock of a trajectory, others running beside it)" + largestError() + "; seeds "
            + starts.stream().map(start -> Long.toString(start.seed())).collect(Collectors.joining(", ")));
        return tables.close();
    }

    private String largestError() {
        return m_accuracy.largestError() > 0
            ? String.format(Locale.ROOT, "; largest estimated density error %.1e", m_accuracy.largestError()) : "";
    }

    /** @return what the user should know of frames and accuracy, a sentence each */
    Optional<String> warning() {
        return Stream.of(m_parameters.recordingWarning(), m_accuracy.shortfall()).flatMap(Optional::stream)
            .reduce((first, second) -> first + " " + second);
    }

    private Start start(final int index, final LatticeRow row) {
        return new Start(row, row.seed().orElse(m_parameters.m_seed + index));
    }

    private Trajectory run(final Start start, final int threads, final ProgressMonitor monitor) {
        final Device device = start.row().device();
        final TrajectoryRecorder recorder =
            new TrajectoryRecorder(device.lattice(), m_parameters.m_recordEvery, BulkOrder.of(device));
        final ForceAccuracy accuracy = new ForceAccuracy(m_parameters.m_tolerance);
        final Stopwatch stopwatch = new Stopwatch();
        try (ForceField field = m_forces.open(device, threads)) {
            new BrownianDynamics(field, m_parameters.brownian(start.seed())).run(start.row().displacement(),
                List.of(recorder, accuracy), monitor);
            return new Trajectory(device, field.name(), start.seed(), recorder.frames(), recorder.observables(), accuracy,
                stopwatch.nanoseconds());
        }
    }

    private void account(final Trajectory trajectory) {
        m_accuracy.add(trajectory.accuracy());
        m_nanoseconds += trajectory.nanoseconds();
        m_forceField = trajectory.forceField();
    }

    /** An initial configuration and the seed of its noise. */
    private record Start(LatticeRow row, long seed) implements KeyedRow {

        @Override
        public String key() {
            return row.key();
        }
    }
}
