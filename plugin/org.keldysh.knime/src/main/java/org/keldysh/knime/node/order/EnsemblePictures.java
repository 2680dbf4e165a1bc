package org.keldysh.knime.node.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.keldysh.knime.picture.ForceFieldOrder;
import org.keldysh.knime.picture.StructureFactorPicture;
import org.keldysh.knime.picture.StructurePanel;
import org.keldysh.knime.picture.VelocityPicture;
import org.keldysh.knime.picture.VelocityPoint;

/** Pictures of all ensembles together. */
final class EnsemblePictures {

    private static final int MOST_PANELS = 4;

    private EnsemblePictures() {
    }

    static byte[] velocities(final List<EnsembleStatistics> statistics) {
        return VelocityPicture.draw(statistics.stream().map(EnsembleStatistics::ensemble)
            .flatMap(ensemble -> ensemble.velocity().stream()
                .map(velocity -> new VelocityPoint(ensemble.forceField(), ensemble.conditions().drawn(), velocity)))
            .toList());
    }

    /**
     * As many ensembles of every force field as there is room for, evenly spaced, so that exact and predicted ones of the same
     * conditions are in the picture.
     */
    static byte[] structureFactors(final List<EnsembleStatistics> statistics) {
        final Map<String, List<EnsembleStatistics>> known =
            statistics.stream().filter(ensemble -> ensemble.structureFactor().count() > 0)
                .collect(Collectors.groupingBy(ensemble -> ensemble.ensemble().forceField(), LinkedHashMap::new, Collectors.toList()));
        final int panels = Math.max(1, MOST_PANELS / known.size());
        return StructureFactorPicture.draw(known.keySet().stream().sorted(ForceFieldOrder.EXACT_FIRST)
            .flatMap(forceField -> spaced(known.get(forceField), panels)).map(EnsemblePictures::panel).toList());
    }

    private static Stream<EnsembleStatistics> spaced(final List<EnsembleStatistics> ensembles, final int most) {
        final int count = Math.min(most, ensembles.size());
        return IntStream.range(0, count).mapToObj(p -> ensembles.get(count == 1 ? 0 : p * (ensembles.size() - 1) / (count - 1)));
    }

    private static StructurePanel panel(final EnsembleStatistics statistics) {
        return new StructurePanel(statistics.ensemble().forceField(), statistics.ensemble().conditions().drawn(),
            statistics.structureFactor().mean());
    }
}
