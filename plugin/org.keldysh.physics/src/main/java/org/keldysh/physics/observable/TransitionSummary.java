package org.keldysh.physics.observable;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What happened along a trajectory.
 *
 * @param state what became of the charge-density wave
 * @param nucleationTime see {@link NucleationCriterion}; empty if there is no lasting layer
 * @param velocity of the wall, empty if it does not travel
 * @param roughness {@linkplain WallRoughness width of the wall}, in columns, averaged over the frames of the velocity's fit; NaN
 *            if the wall does not travel
 * @param metallicFraction of the last frame; NaN if there is none
 */
public record TransitionSummary(TransitionState state, OptionalDouble nucleationTime, Optional<WallVelocity> velocity,
    double roughness, double metallicFraction) {
}
