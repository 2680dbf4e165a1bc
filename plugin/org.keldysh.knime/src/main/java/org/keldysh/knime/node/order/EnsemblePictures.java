package org.keldysh.knime.node.order;

import java.util.List;
import java.util.stream.IntStream;

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

    /** Of evenly spaced ensembles, the first and the last one included, if there are too many for one picture. */
    static byte[] structureFactors(final List<EnsembleStatistics> statistics) {
        final List<EnsembleStatistics> known =
            statistics.stream().filter(ensemble -> ensemble.structureFactor().count() > 0).toList();
        final int panels = Math.min(MOST_PANELS, known.size());
        return StructureFactorPicture.draw(IntStream.range(0, panels)
            .mapToObj(p -> panel(known.get(panels == 1 ? 0 : p * (known.size() - 1) / (panels - 1)))).toList());
    }

    private static StructurePanel panel(final EnsembleStatistics statistics) {
        return new StructurePanel(statistics.ensemble().forceField(), statistics.ensemble().conditions().drawn(),
            statistics.structureFactor().mean());
    }
}
