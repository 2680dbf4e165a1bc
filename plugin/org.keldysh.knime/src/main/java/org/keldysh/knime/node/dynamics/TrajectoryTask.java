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

    private final long m_seed;

    private final BrownianDynamicsNodeParameters m_parameters;

    private final TrajectoryForces m_forces;

    /**
     * @param row initial configuration
     * @param seed of the thermal noise
     * @param parameters settings of the node
     * @param forces where forces come from
     */
    TrajectoryTask(final LatticeRow row, final long seed, final BrownianDynamicsNodeParameters parameters,
        final TrajectoryForces forces) {
        m_row = row;
        m_seed = seed;
        m_parameters = parameters;
        m_forces = forces;
    }

    @Override
    public String key() {
        return m_row.key();
    }

    long seed() {
        return m_seed;
    }

    Device device() {
        return m_row.device();
    }

    /** @return of everything that determines what is kept of the trajectory */
    Fingerprint fingerprint() {
        final BrownianSettings settings = m_parameters.brownian(m_seed);
        final Fingerprint fingerprint = new Fingerprint(KIND).add(device()).add(m_row.displacement())
            .add(settings.damping(), settings.timeStep(), settings.noiseTemperature(), m_parameters.m_tolerance)
            .add(settings.steps(), settings.seed(), m_parameters.m_recordEvery).add(settings.integrator().name());
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
        final long end = m_parameters.m_steps + 1;
        if (start.step() < end) {
            final TrajectoryKeeper keeper =
                new TrajectoryKeeper(checkpoints, fingerprint, m_parameters.m_checkpointEvery, start);
            keeper.keep(end, goOn(start, keeper, threads, monitor));
        }
        return new Trajectory(device(), m_forces.name(), m_seed, start.record(), end - start.step(), stopwatch.nanoseconds());
    }

    private double[] goOn(final TrajectoryCheckpoint start, final TrajectoryKeeper keeper, final int threads,
        final ProgressMonitor monitor) {
        try (TrajectoryForces.Open forces = m_forces.open(device(), threads)) {
            final List<TrajectoryObserver> observers = new ArrayList<>(List.of(keeper,
                new FrameRecorder(device(), m_parameters.m_recordEvery, start.record()), start.record().accuracy()));
            forces.checked().ifPresent(checked -> observers.add(new CheckRecorder(checked, start.record().checks())));
            return new BrownianDynamics(forces.steps(), m_parameters.brownian(m_seed)).resume(start.step(),
                start.displacement(), observers, monitor);
        }
    }
}
