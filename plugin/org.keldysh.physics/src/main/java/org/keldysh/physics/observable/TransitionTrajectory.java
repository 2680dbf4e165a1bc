package org.keldysh.physics.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.keldysh.physics.lattice.SquareLattice;

/** Follows the transition from insulator to metal along one trajectory, frame by frame. */
public final class TransitionTrajectory {

    private record Frame(double time, double wallPosition, double roughness) {
    }

    private final SquareLattice m_lattice;

    private final WallLocator m_locator;

    private final BreakdownDetector m_breakdown;

    private final List<Frame> m_frames = new ArrayList<>();

    private double m_metallicFraction = Double.NaN;

    /**
     * @param lattice the sites
     * @param locator finds the wall
     */
    public TransitionTrajectory(final SquareLattice lattice, final WallLocator locator) {
        m_lattice = lattice;
        m_locator = locator;
        m_breakdown = new BreakdownDetector(lattice, locator.bulkOrder());
    }

    /**
     * @param time later than the last one
     * @param displacement [sites] Q, not kept
     */
    public void add(final double time, final double[] displacement) {
        final double[] localOrder = LocalOrder.of(m_lattice, displacement);
        final double wall = m_locator.position(StaggeredOrder.profile(m_lattice, displacement));
        m_frames.add(new Frame(time, wall, WallRoughness.of(m_lattice, localOrder, m_locator).width()));
        m_breakdown.add(localOrder, wall);
        m_metallicFraction = MetallicFraction.of(localOrder, m_locator.bulkOrder());
    }

    /**
     * @param criterion what counts as a nucleated layer
     * @return what happened so far
     */
    public TransitionSummary summary(final NucleationCriterion criterion) {
        final double[] times = m_frames.stream().mapToDouble(Frame::time).toArray();
        final double[] walls = m_frames.stream().mapToDouble(Frame::wallPosition).toArray();
        final OptionalDouble nucleation = criterion.time(times, walls);
        final Optional<WallVelocity> velocity = WallVelocity.fit(times, walls, m_lattice.length());
        return new TransitionSummary(state(nucleation), nucleation, velocity, velocity.map(this::roughness).orElse(Double.NaN),
            m_metallicFraction);
    }

    private TransitionState state(final OptionalDouble nucleation) {
        if (m_breakdown.detected()) {
            return TransitionState.BREAKDOWN;
        }
        return nucleation.isPresent() ? TransitionState.FRONT : TransitionState.INSULATING;
    }

    /** While the wall is away from both electrodes, which would hold it flat. */
    private double roughness(final WallVelocity travel) {
        final StreamingStatistics statistics = new StreamingStatistics();
        m_frames.stream().filter(frame -> frame.time() >= travel.fitStart() && frame.time() <= travel.fitEnd())
            .forEach(frame -> statistics.addValue(frame.roughness()));
        return statistics.getMean();
    }
}
