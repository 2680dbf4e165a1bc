package org.keldysh.knime.node.scorer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.keldysh.learning.score.UncertaintyScore;

/** Uncertainties of groups over that of the least uncertain condition. */
final class RelativeUncertainty {

    private final List<GroupScore> m_scores;

    private final ToDoubleFunction<GroupScore> m_uncertainty;

    private final Optional<GroupScore> m_least;

    /**
     * @param scores all groups
     * @param uncertainty the number that is compared; NaN if it is not known
     */
    RelativeUncertainty(final List<GroupScore> scores, final ToDoubleFunction<UncertaintyScore> uncertainty) {
        m_scores = scores;
        m_uncertainty = score -> uncertainty.applyAsDouble(score.uncertainty());
        m_least = scores.stream().filter(score -> score.group().kind() == SiteGroup.Kind.CONDITION)
            .filter(score -> m_uncertainty.applyAsDouble(score) > 0).min(Comparator.comparingDouble(m_uncertainty));
    }

    /** @return NaN if it is not known, or if there are no conditions to compare with */
    double of(final GroupScore score) {
        return m_least.map(least -> m_uncertainty.applyAsDouble(score) / m_uncertainty.applyAsDouble(least)).orElse(Double.NaN);
    }

    /** @return the group of which the network is most uncertain; empty if uncertainties are not known */
    Optional<String> largest() {
        return m_least.map(least -> {
            final GroupScore most = m_scores.stream().filter(score -> score.group().kind() != SiteGroup.Kind.ALL)
                .filter(score -> !Double.isNaN(of(score))).max(Comparator.comparingDouble(this::of)).orElseThrow();
            return String.format(Locale.ROOT, "%.2f: %s (%.2e; in the most certain condition, %s, %.2e)", of(most),
                most.group().name(), m_uncertainty.applyAsDouble(most), least.group().name(), m_uncertainty.applyAsDouble(least));
        });
    }
}
