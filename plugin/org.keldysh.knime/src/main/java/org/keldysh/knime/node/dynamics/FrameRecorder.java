package org.keldysh.knime.node.dynamics;

import java.util.Arrays;

import org.keldysh.physics.dynamics.TrajectoryObserver;
import org.keldysh.physics.dynamics.TrajectoryState;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.BulkOrder;
import org.keldysh.physics.observable.StaggeredOrder;
import org.keldysh.physics.observable.WallLocator;

/** Records frames and observables of one trajectory. */
final class FrameRecorder implements TrajectoryObserver {

    private final Device m_device;

    private final long m_recordEvery;

    private final double m_bulkOrder;

    private final TrajectoryRecord m_record;

    /**
     * @param device the device of the trajectory
     * @param recordEvery steps from one frame to the next
     * @param record where frames and observables go
     */
    FrameRecorder(final Device device, final long recordEvery, final TrajectoryRecord record) {
        m_device = device;
        m_recordEvery = recordEvery;
        m_bulkOrder = BulkOrder.of(device);
        m_record = record;
    }

    @Override
    public void observe(final TrajectoryState state) {
        final double meanDensity = Arrays.stream(state.forces().density()).average().orElseThrow();
        m_record.observables().add(new TrajectoryRecord.Observables(state.step(), state.time(), wallPosition(state),
            StaggeredOrder.mean(m_device.lattice(), state.displacement()), meanDensity, state.forces().current()));
        if (state.step() % m_recordEvery == 0) {
            m_record.frames().add(frame(state));
        }
    }

    private static TrajectoryRecord.Frame frame(final TrajectoryState state) {
        final Forces forces = state.forces();
        return new TrajectoryRecord.Frame(state.step(), state.time(), state.displacement().clone(), forces.density().clone(),
            forces.current(), forces.densityError(), forces.meanUncertainty());
    }

    /** If the bulk has no charge-density wave, there is no wall either. */
    private double wallPosition(final TrajectoryState state) {
        return m_bulkOrder > 0
            ? new WallLocator(m_bulkOrder).position(StaggeredOrder.profile(m_device.lattice(), state.displacement()))
            : Double.NaN;
    }
}
