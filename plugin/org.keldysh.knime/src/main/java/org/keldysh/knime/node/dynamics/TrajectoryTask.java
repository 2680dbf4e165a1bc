package org.keldysh.knime.node.dynamics;

import java.util.ArrayList;
import java.util.List;

import org.keldysh.knime.checkpoint.CheckpointStore;
import org.keldysh.knime.checkpoint.Fingerprint;
import org.keldysh.knime.execution.Stopwatch;
import org.keldysh.knime.table.KeyedRow;
import org.keldysh.knime.table.LatticeRow;
import org.keldysh.physics.dynamics.BrownianDynamics;
import org.keldysh.physics.dynamics.BrownianSettings;
import org.keldysh.physics.dynamics.TrajectoryObserver;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.task.ProgressMonitor;

/** Computes one trajectory, from where its checkpoint is. */
final class TrajectoryTask implements KeyedRow {

    private static final String KIND = "Brownian Dynamics 1";

    private final LatticeRow m_row;

    private final BrownianSettings m_dynamics;

    private final BrownianDynamicsNodeParameters m_parameters;

    private final TrajectoryForces m_forces;

    /**
     * @param row initial configuration
     * @param dynamics of the trajectory
     * @param parameters settings of the node
     * @param forces where forces come from
     */
    TrajectoryTask(final LatticeRow row, final BrownianSettings dynamics, final BrownianDynamicsNodeParameters parameters,
        final TrajectoryForces forces) {
        m_row = row;
        m_dynamics = dynamics;
        m_parameters = parameters;
        m_forces = forces;
    }

    @Override
    public String key() {
        return m_row.key();
    }

    long seed() {
        return m_dynamics.seed();
    }

    Device device() {
        return m_row.device();
    }

    /** @return of everything that determines what is kept of the trajectory */
    Fingerprint fingerprint() {
        final Fingerprint fingerprint = new Fingerprint(KIND).add(device()).add(m_row.displacement())
            .add(m_dynamics.damping(), m_dynamics.timeStep(), m_dynamics.noiseTemperature(), m_parameters.m_tolerance)
            .add(m_dynamics.steps(), m_dynamics.seed(), m_parameters.m_recordEvery).add(m_dynamics.integrator().name());
        m_forces.identify(fingerprint);
        return fingerprint;
    }

    /**
     * @param checkpoints where checkpoints are
     * @param threads number of threads the forces may use
     * @param monitor progress and cancel
     * @return the trajectory
     */
    Trajectory run(final CheckpointStore checkpoints, final int threads, final ProgressMonitor monitor) {
        final Fingerprint fingerprint = fingerprint();
        final TrajectoryCheckpoint start =
            checkpoints.read(fingerprint, in -> TrajectoryCheckpoint.decode(in, m_parameters.m_tolerance)).orElseGet(
                () -> new TrajectoryCheckpoint(0, m_row.displacement(), TrajectoryRecord.empty(m_parameters.m_tolerance)));
        final Stopwatch stopwatch = new Stopwatch();
        final long end = m_dynamics.steps() + 1;
        if (start.step() < end) {
            final TrajectoryKeeper keeper =
                new TrajectoryKeeper(checkpoints, fingerprint, m_parameters.m_checkpointEvery, start);
            keeper.keep(end, goOn(start, keeper, threads, monitor));
        }
        return new Trajectory(device(), m_forces.name(), m_dynamics, start.record(), end - start.step(), stopwatch.nanoseconds());
    }

    private double[] goOn(final TrajectoryCheckpoint start, final TrajectoryKeeper keeper, final int threads,
        final ProgressMonitor monitor) {
        try (TrajectoryForces.Open forces = m_forces.open(device(), threads)) {
            final List<TrajectoryObserver> observers = new ArrayList<>(List.of(keeper,
                new FrameRecorder(device(), m_parameters.m_recordEvery, start.record()), start.record().accuracy()));
            forces.checked().ifPresent(checked -> observers.add(new CheckRecorder(checked, start.record().checks())));
            return new BrownianDynamics(forces.steps(), m_dynamics).resume(start.step(),
                start.displacement(), observers, monitor);
        }
    }
}
