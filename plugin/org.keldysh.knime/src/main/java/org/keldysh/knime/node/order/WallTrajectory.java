package org.keldysh.knime.node.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.picture.WallCurve;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.WallVelocity;
import org.knime.core.node.KNIMEException;

/** Wall position and staggered order along one trajectory. */
final class WallTrajectory {

    /** Wall position and staggered order at a time. */
    record Point(double time, double wallPosition, double staggeredOrder) {
    }

    private final Id m_id;

    private final Device m_device;

    private final List<Point> m_points = new ArrayList<>();

    /** Names a trajectory: its source counts the input tables, because both may hold trajectories of the same name. */
    record Id(int source, String forceField, String trajectory) {
    }

    WallTrajectory(final Id id, final Device device) {
        m_id = id;
        m_device = device;
    }

    void add(final Point point) throws KNIMEException {
        if (!m_points.isEmpty() && point.time() <= m_points.get(m_points.size() - 1).time()) {
            throw NodeFailure.of("The frames of trajectory \"" + m_id.trajectory() + "\" are not in the order of their time.",
                "Sort the frames by trajectory and time.");
        }
        m_points.add(point);
    }

    Id id() {
        return m_id;
    }

    Device device() {
        return m_device;
    }

    List<Point> points() {
        return m_points;
    }

    WallCurve curve() {
        return new WallCurve(m_points.stream().mapToDouble(Point::time).toArray(),
            m_points.stream().mapToDouble(Point::wallPosition).toArray());
    }

    /** @return velocity of the wall, empty if it does not travel */
    Optional<WallVelocity> velocity() {
        final WallCurve curve = curve();
        return WallVelocity.fit(curve.times(), curve.positions(), m_device.lattice().length());
    }
}
