package org.keldysh.learning.train;

/**
 * What is known after an epoch of the training of a network or of a member of its committee.
 *
 * @param member number of the member, counted from 1; 0 for the network itself
 * @param epoch number of the epoch, counted from 1
 * @param trainingLoss mean squared error of the standardised density over the epoch's batches
 * @param validationRmse root mean square error of the density over the sites of trajectories that it does not see; NaN if
 *            there are none
 * @param validationR2 coefficient of determination of the electronic force there; NaN if there are none
 */
public record EpochMetrics(int member, int epoch, double trainingLoss, double validationRmse, double validationR2) {
}
