package org.keldysh.knime.picture;

/**
 * Position of the wall over time.
 *
 * @param times [points] ascending
 * @param positions [points] distance from the left electrode, in columns
 */
public record WallCurve(double[] times, double[] positions) {
}
