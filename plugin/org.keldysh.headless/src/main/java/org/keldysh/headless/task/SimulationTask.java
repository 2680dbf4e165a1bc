package org.keldysh.headless.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.keldysh.headless.output.NpyWriter;
import org.keldysh.physics.dynamics.BrownianDynamics;
import org.keldysh.physics.dynamics.ForceAccuracy;
import org.keldysh.physics.dynamics.TrajectoryObserver;
import org.keldysh.physics.dynamics.TrajectoryState;
import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.task.ProgressMonitor;

/** Brownian dynamics of one trajectory, written to files step by step. */
public final class SimulationTask {

    /** File of the observables, one row per step. */
    public static final String OBSERVABLES = "observables.csv";

    /** File of the recorded frames, shape (frames, length, width). */
    public static final String FRAMES = "frames.npy";

    private final SimulationInput m_input;

    private final int m_threads;

    /**
     * @param input what to simulate
     * @param threads number of threads; the result does not depend on it
     */
    public SimulationTask(final SimulationInput input, final int threads) {
        m_input = input;
        m_threads = threads;
    }

    /**
     * @param folder an existing folder, where {@link #OBSERVABLES} and {@link #FRAMES} are written
     * @param monitor progress and cancel
     * @return how accurate the forces were
     * @throws IOException if a file cannot be written
     */
    public ForceAccuracy run(final Path folder, final ProgressMonitor monitor) throws IOException {
        final SquareLattice lattice = m_input.device().lattice();
        final ForceAccuracy accuracy = new ForceAccuracy(m_input.tolerance());
        try (ForceField field = m_input.forceField().open(m_input.device(), m_threads);
                ObservablesWriter observables = new ObservablesWriter(folder.resolve(OBSERVABLES), m_input.device());
                NpyWriter frames = new NpyWriter(folder.resolve(FRAMES), m_input.frames(), lattice.length(),
                    lattice.width())) {
            new BrownianDynamics(field, m_input.settings()).run(m_input.displacement(),
                List.of(accuracy, writing(observables::write), writing(state -> writeFrame(frames, state))), monitor);
            frames.requireComplete();
            return accuracy;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeFrame(final NpyWriter frames, final TrajectoryState state) throws IOException {
        if (state.step() % m_input.recordEvery() == 0) {
            frames.write(state.displacement());
        }
    }

    private static TrajectoryObserver writing(final StateWriter writer) {
        return state -> {
            try {
                writer.write(state);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private interface StateWriter {

        void write(TrajectoryState state) throws IOException;
    }
}
