package org.keldysh.learning.train;

/**
 * How good a network is. A number that could not be measured is NaN.
 *
 * @param trainingLoss mean squared error of the standardised density in the kept epoch
 * @param heldOutRmse root mean square error of the density, each training trajectory predicted by the member that has not
 *            seen it
 * @param heldOutR2 coefficient of determination of the electronic force in the same comparison
 * @param validationRmse root mean square error of the density on the validation configurations
 * @param validationR2 coefficient of determination of the electronic force there
 * @param symmetrisedValidationRmse the same error as validationRmse, if mirror images are averaged over
 */
public record TrainingMetrics(double trainingLoss, double heldOutRmse, double heldOutR2, double validationRmse,
    double validationR2, double symmetrisedValidationRmse) {

    /** Nothing has been measured. */
    static final TrainingMetrics UNKNOWN =
        new TrainingMetrics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
