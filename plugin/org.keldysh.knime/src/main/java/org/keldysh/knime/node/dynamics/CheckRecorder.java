package org.keldysh.knime.node.dynamics;

import java.util.List;

import org.keldysh.learning.score.ForceScore;
import org.keldysh.physics.dynamics.CheckedForces;
import org.keldysh.physics.dynamics.TrajectoryObserver;
import org.keldysh.physics.dynamics.TrajectoryState;

/** Records how predicted forces compare with exact ones. */
final class CheckRecorder implements TrajectoryObserver {

    private final CheckedForces m_forces;

    private final List<TrajectoryRecord.Check> m_checks;

    /**
     * @param forces compares at some steps
     * @param checks where comparisons go
     */
    CheckRecorder(final CheckedForces forces, final List<TrajectoryRecord.Check> checks) {
        m_forces = forces;
        m_checks = checks;
    }

    @Override
    public void observe(final TrajectoryState state) {
        m_forces.comparison().ifPresent(comparison -> m_checks.add(check(state, comparison)));
    }

    private TrajectoryRecord.Check check(final TrajectoryState state, final CheckedForces.Comparison comparison) {
        final ForceScore score = ForceScore.of(m_forces.device().model().coupling(), List.of(comparison.exact().density()),
            List.of(comparison.approximate()));
        return new TrajectoryRecord.Check(state.step(), state.time(), score.rmseDensity(), score.maxErrorDensity(),
            score.rmseForce(), score.r2Force(), comparison.exact().densityError(), state.forces().meanUncertainty(),
            comparison.exactUsed());
    }
}
