package org.keldysh.knime.node.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

import org.keldysh.knime.execution.NodeFailure;
import org.keldysh.knime.picture.TimeCurve;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.observable.NucleationCriterion;
import org.keldysh.physics.observable.StructureFactor;
import org.keldysh.physics.observable.TransitionSummary;
import org.keldysh.physics.observable.TransitionTrajectory;
import org.keldysh.physics.observable.WallDistance;
import org.keldysh.physics.observable.WallLocator;
import org.keldysh.physics.observable.WallVelocity;
import org.knime.core.node.KNIMEException;

/** Wall position, staggered order and current along one trajectory. */
final class WallTrajectory {

    /** What is known of a time; current and density error are NaN if the force field does not know them. */
    record Point(double time, double wallPosition, double staggeredOrder, double current, double densityError) {
    }

    private final Id m_id;

    private final WallConditions m_conditions;

    private final OptionalLong m_seed;

    private final TransitionTrajectory m_transition;

    private final StructureFactorWindow.Recorder m_structureFactor;

    private final List<Point> m_points = new ArrayList<>();

    /** Names a trajectory: its source counts the input tables, because both may hold trajectories of the same name. */
    record Id(int source, String forceField, String trajectory) {
    }

    WallTrajectory(final Id id, final FrameReader.Frame first, final WallLocator locator,
        final StructureFactorWindow.Recorder structureFactor) {
        m_id = id;
        m_conditions = first.conditions();
        m_seed = first.seed();
        m_transition = new TransitionTrajectory(device().lattice(), locator);
        m_structureFactor = structureFactor;
    }

    void add(final Point point, final double[] displacement) throws KNIMEException {
        if (!m_points.isEmpty() && point.time() <= m_points.get(m_points.size() - 1).time()) {
            throw NodeFailure.of("The frames of trajectory \"" + m_id.trajectory() + "\" are not in the order of their time.",
                "Sort the frames by trajectory and time.");
        }
        m_points.add(point);
        m_transition.add(point.time(), displacement);
        m_structureFactor.add(point.time(), displacement);
    }

    Id id() {
        return m_id;
    }

    WallConditions conditions() {
        return m_conditions;
    }

    Device device() {
        return m_conditions.device();
    }

    /** @return seed of the thermal noise, empty if the frames do not know it */
    OptionalLong seed() {
        return m_seed;
    }

    TransitionSummary transition(final NucleationCriterion criterion) {
        return m_transition.summary(criterion);
    }

    /** @return mean over the frames in the window, empty if there are none */
    Optional<StructureFactor> structureFactor() {
        return m_structureFactor.mean();
    }

    WallDistance.Path path() {
        final TimeCurve curve = position();
        return new WallDistance.Path(curve.times(), curve.values(), device().lattice().length());
    }

    List<Point> points() {
        return m_points;
    }

    TimeCurve position() {
        return curve(Point::wallPosition);
    }

    /** @return current from the left electrode, empty if it is not known at every time */
    Optional<TimeCurve> current() {
        return m_points.stream().anyMatch(point -> Double.isNaN(point.current())) ? Optional.empty()
            : Optional.of(curve(Point::current));
    }

    /** @return largest estimate, NaN if one is not known */
    double densityError() {
        return m_points.stream().mapToDouble(Point::densityError).max().orElse(Double.NaN);
    }

    private TimeCurve curve(final ToDoubleFunction<Point> value) {
        return new TimeCurve(m_points.stream().mapToDouble(Point::time).toArray(),
            m_points.stream().mapToDouble(value).toArray());
    }

    /** @return velocity of the wall, empty if it does not travel */
    Optional<WallVelocity> velocity() {
        final TimeCurve curve = position();
        return WallVelocity.fit(curve.times(), curve.values(), device().lattice().length());
    }
}
