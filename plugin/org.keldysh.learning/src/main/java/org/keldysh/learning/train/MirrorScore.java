package org.keldysh.learning.train;

import org.keldysh.learning.score.ForceScore;

/**
 * What a way of using mirror images is worth.
 *
 * @param use the way
 * @param score errors on trajectories that the network has not seen, the same ones for all ways
 */
public record MirrorScore(MirrorUse use, ForceScore score) {
}
