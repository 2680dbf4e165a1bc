package org.keldysh.knime.picture;

/**
 * A quantity over time.
 *
 * @param times [points] ascending
 * @param values [points]
 */
public record TimeCurve(double[] times, double[] values) {
}
