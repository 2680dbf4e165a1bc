package org.keldysh.knime.node.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.keldysh.knime.table.Cells;
import org.keldysh.knime.table.ForceCells;
import org.keldysh.physics.dynamics.TrajectoryObserver;
import org.keldysh.physics.dynamics.TrajectoryState;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.observable.StaggeredOrder;
import org.keldysh.physics.observable.WallLocator;

/** Records frames and observables of one trajectory. */
final class TrajectoryRecorder implements TrajectoryObserver {

    private final SquareLattice m_lattice;

    private final long m_recordEvery;

    private final double m_bulkOrder;

    private final List<Trajectory.Frame> m_frames = new ArrayList<>();

    private final List<Trajectory.Observables> m_observables = new ArrayList<>();

    /**
     * @param lattice the sites
     * @param recordEvery steps from one frame to the next
     * @param bulkOrder m0; 0 if the bulk has no charge-density wave, so that there is no wall either
     */
    TrajectoryRecorder(final SquareLattice lattice, final long recordEvery, final double bulkOrder) {
        m_lattice = lattice;
        m_recordEvery = recordEvery;
        m_bulkOrder = bulkOrder;
    }

    List<Trajectory.Frame> frames() {
        return m_frames;
    }

    List<Trajectory.Observables> observables() {
        return m_observables;
    }

    @Override
    public void observe(final TrajectoryState state) {
        final OptionalDouble meanDensity = Arrays.stream(state.forces().density()).average();
        m_observables.add(new Trajectory.Observables(state.step(), state.time(), wallPosition(state),
            StaggeredOrder.mean(m_lattice, state.displacement()), meanDensity.orElseThrow(), state.forces().current()));
        if (state.step() % m_recordEvery == 0) {
            m_frames.add(new Trajectory.Frame(state.step(), state.time(), Cells.field(state.displacement()),
                ForceCells.of(state.forces())));
        }
    }

    private double wallPosition(final TrajectoryState state) {
        return m_bulkOrder > 0
            ? new WallLocator(m_bulkOrder).position(StaggeredOrder.profile(m_lattice, state.displacement())) : Double.NaN;
    }
}
