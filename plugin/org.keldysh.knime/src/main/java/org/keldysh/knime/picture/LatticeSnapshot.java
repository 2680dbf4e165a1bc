package org.keldysh.knime.picture;

/**
 * A lattice at one time.
 *
 * @param time the time
 * @param staggered [sites] (-1)^(x+y) Q
 */
public record LatticeSnapshot(double time, double[] staggered) {
}
