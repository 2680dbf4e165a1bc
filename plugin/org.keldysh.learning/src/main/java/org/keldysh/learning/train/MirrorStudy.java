package org.keldysh.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keldysh.learning.network.Committee;
import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.physics.task.ProgressMonitor;

/**
 * What mirror images are worth.
 *
 * @param trained a network
 * @param trainedTheOtherWay trained on the same data with the other choice about mirror images; may be missing
 * @param unseen what neither has seen
 */
record MirrorStudy(DensityNetwork trained, Optional<DensityNetwork> trainedTheOtherWay, Validation unseen) {

    /**
     * @param particleHole whether particles and holes are mirror images, too
     * @param monitor asked whether to go on
     * @return one score for each way; none if there is nothing that the networks have not seen
     */
    List<MirrorScore> scores(final boolean particleHole, final ProgressMonitor monitor) {
        final List<MirrorScore> scores = new ArrayList<>();
        if (unseen.isPresent()) {
            final Committee alone = Committee.of(trained);
            scores.add(score(MirrorUse.AS_TRAINED, alone, monitor));
            scores.add(score(MirrorUse.AVERAGED_OVER_REFLECTIONS, alone.symmetrised(false), monitor));
            if (particleHole) {
                scores.add(score(MirrorUse.AVERAGED_OVER_PARTICLES_AND_HOLES, alone.symmetrised(true), monitor));
            }
            trainedTheOtherWay.map(Committee::of)
                .ifPresent(other -> scores.add(score(MirrorUse.TRAINED_THE_OTHER_WAY, other, monitor)));
        }
        return scores;
    }

    private MirrorScore score(final MirrorUse use, final Committee committee, final ProgressMonitor monitor) {
        return new MirrorScore(use, unseen.score(committee, monitor));
    }
}
