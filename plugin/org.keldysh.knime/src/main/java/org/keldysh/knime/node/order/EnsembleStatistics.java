package org.keldysh.knime.node.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.keldysh.physics.observable.NucleationCriterion;
import org.keldysh.physics.observable.StructureFactorMean;
import org.keldysh.physics.observable.ThresholdVoltage;
import org.keldysh.physics.observable.TransitionEnsemble;

/**
 * What an ensemble shows.
 *
 * @param ensemble its trajectories
 * @param transition how they became metallic
 * @param structureFactor mean over the trajectories
 * @param threshold of all ensembles that differ from this one in their bias only; empty if it is not among their biases
 */
record EnsembleStatistics(WallEnsemble ensemble, TransitionEnsemble transition, StructureFactorMean structureFactor,
    Optional<ThresholdVoltage> threshold) {

    static List<EnsembleStatistics> of(final List<WallEnsemble> ensembles, final NucleationCriterion criterion) {
        final List<TransitionEnsemble> transitions = ensembles.stream().map(e -> e.transition(criterion)).toList();
        return IntStream.range(0, ensembles.size()).mapToObj(e -> new EnsembleStatistics(ensembles.get(e), transitions.get(e),
            ensembles.get(e).structureFactor(), threshold(ensembles.get(e), ensembles, transitions))).toList();
    }

    private static Optional<ThresholdVoltage> threshold(final WallEnsemble ensemble, final List<WallEnsemble> ensembles,
        final List<TransitionEnsemble> transitions) {
        return ThresholdVoltage.of(IntStream.range(0, ensembles.size()).filter(e -> ensembles.get(e).sameButBias(ensemble))
            .mapToObj(e -> new ThresholdVoltage.Trial(ensembles.get(e).device().leftPotential(), transitions.get(e).switched()))
            .toList());
    }
}
