package org.keldysh.knime.node.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sums up how predicted and exact forces drift apart, over all trajectories. */
final class Drift {

    private final List<TrajectoryRecord.Check> m_checks = new ArrayList<>();

    private double m_end;

    /** @param record a trajectory */
    void add(final TrajectoryRecord record) {
        m_checks.addAll(record.checks());
        m_end = record.observables().stream().mapToDouble(TrajectoryRecord.Observables::time).reduce(m_end, Math::max);
    }

    /** @return one sentence for the log; empty if there were no checks */
    Optional<String> summary() {
        if (m_checks.isEmpty()) {
            return Optional.empty();
        }
        final TrajectoryRecord.Check worst = m_checks.stream()
            .reduce((a, b) -> b.densityMaximumError() > a.densityMaximumError() ? b : a).orElseThrow();
        return Optional.of(String.format(Locale.ROOT,
            "NEGF checks: %d, of which %d gave the forces of their step; density RMSE %.2e on average, %.2e in the first and %.2e in "
                + "the second half of the time; largest difference of a density %.2e, at step %d",
            m_checks.size(), m_checks.stream().filter(TrajectoryRecord.Check::exactUsed).count(), rmse(0, m_end),
            rmse(0, m_end / 2), rmse(m_end / 2, m_end), worst.densityMaximumError(), worst.step()));
    }

    private double rmse(final double from, final double to) {
        return Math.sqrt(m_checks.stream().filter(check -> check.time() >= from && check.time() <= to)
            .mapToDouble(check -> check.densityRmse() * check.densityRmse()).average().orElse(Double.NaN));
    }
}
