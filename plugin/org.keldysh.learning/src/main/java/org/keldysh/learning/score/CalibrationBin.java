package org.keldysh.learning.score;

/**
 * Predictions of similar uncertainty.
 *
 * @param lower least uncertainty of the bin, greater than 0
 * @param upper end of the bin
 * @param count number of predictions in it, at least 1
 * @param rmsUncertainty root mean square of their predicted standard deviations
 * @param rmsError root mean square of their true errors
 */
public record CalibrationBin(double lower, double upper, int count, double rmsUncertainty, double rmsError) {
}
