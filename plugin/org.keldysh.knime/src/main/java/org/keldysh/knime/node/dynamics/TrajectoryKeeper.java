package org.keldysh.knime.node.dynamics;

import org.keldysh.knime.checkpoint.CheckpointStore;
import org.keldysh.knime.checkpoint.Fingerprint;
import org.keldysh.physics.dynamics.TrajectoryObserver;
import org.keldysh.physics.dynamics.TrajectoryState;

/**
 * Writes checkpoints of one trajectory. It must be the first of the observers, so that the record holds the steps before the one
 * that is observed.
 */
final class TrajectoryKeeper implements TrajectoryObserver {

    /** Frames accumulate, so that checkpoints grow: at most one fiftieth of the time goes into them. */
    private static final int PAUSE = 49;

    private final CheckpointStore m_store;

    private final Fingerprint m_fingerprint;

    private final long m_every;

    private final TrajectoryCheckpoint m_start;

    private long m_pauseUntil = System.nanoTime();

    /**
     * @param store where checkpoints go
     * @param fingerprint of the trajectory
     * @param every steps from one checkpoint to the next
     * @param start where the trajectory starts; its record is the one that grows
     */
    TrajectoryKeeper(final CheckpointStore store, final Fingerprint fingerprint, final long every,
        final TrajectoryCheckpoint start) {
        m_store = store;
        m_fingerprint = fingerprint;
        m_every = every;
        m_start = start;
    }

    @Override
    public void observe(final TrajectoryState state) {
        if (state.step() > m_start.step() && state.step() % m_every == 0 && System.nanoTime() - m_pauseUntil >= 0) {
            final long start = System.nanoTime();
            keep(state.step(), state.displacement());
            final long end = System.nanoTime();
            m_pauseUntil = end + PAUSE * (end - start);
        }
    }

    /**
     * @param step index of the next step to be computed
     * @param displacement [sites] Q at that step
     */
    void keep(final long step, final double[] displacement) {
        m_store.write(m_fingerprint, new TrajectoryCheckpoint(step, displacement, m_start.record())::encode);
    }
}
