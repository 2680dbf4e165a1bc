package org.keldysh.knime.picture;

/**
 * How something grows with a size.
 *
 * @param name for the legend
 * @param sizes positive, in ascending order
 * @param values as many, positive
 * @param measured how many of the first values are measured; those after them are extrapolated
 */
public record ScalingCurve(String name, double[] sizes, double[] values, int measured) {
}
