package org.keldysh.learning.train;

/**
 * What is known after an epoch of training.
 *
 * @param epoch number of the epoch, counted from 1
 * @param trainingLoss mean squared error of the standardised density over the epoch's batches
 * @param validationRmse root mean square error of the density over all validation sites; NaN without validation
 * @param validationR2 coefficient of determination of the electronic force there; NaN without validation
 */
public record EpochMetrics(int epoch, double trainingLoss, double validationRmse, double validationR2) {
}
