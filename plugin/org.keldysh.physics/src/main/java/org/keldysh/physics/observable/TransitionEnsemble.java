package org.keldysh.physics.observable;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Statistics of trajectories that differ in their seed only. Standard errors come from the scatter between trajectories.
 *
 * @param velocity of the walls that travel, empty if none does; where the order breaks down ahead of it, a wall is none
 * @param nucleationTime over the trajectories with a lasting metallic layer
 * @param switched trajectories that became metallic, by a front or by breakdown
 * @param breakdown trajectories that broke down
 * @param roughness over the walls that travel
 * @param metallicFraction at the end of all trajectories
 */
public record TransitionEnsemble(Optional<WallVelocity> velocity, SampleMean nucleationTime, SwitchedShare switched,
    SwitchedShare breakdown, SampleMean roughness, SampleMean metallicFraction) {

    /**
     * @param members trajectories, at least one
     * @return their statistics
     */
    public static TransitionEnsemble of(final List<TransitionSummary> members) {
        final int switched = (int)members.stream().filter(member -> member.state().switched()).count();
        final int broken = (int)members.stream().filter(member -> member.state() == TransitionState.BREAKDOWN).count();
        return new TransitionEnsemble(
            WallVelocity.ensemble(members.stream().filter(member -> member.state() != TransitionState.BREAKDOWN)
                .flatMap(member -> member.velocity().stream()).toList()),
            mean(members, member -> member.nucleationTime().orElse(Double.NaN)),
            new SwitchedShare(switched, members.size()), new SwitchedShare(broken, members.size()),
            mean(members, TransitionSummary::roughness), mean(members, TransitionSummary::metallicFraction));
    }

    private static SampleMean mean(final List<TransitionSummary> members, final ToDoubleFunction<TransitionSummary> value) {
        return SampleMean.of(members.stream().mapToDouble(value));
    }
}
