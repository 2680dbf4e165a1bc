package org.keldysh.learning.network;

/**
 * Affine map of quantities to zero mean and unit variance, and back. A quantity that never varied in the data is
 * mapped to 0: nothing can be learnt from it.
 *
 * @param mean [quantities]
 * @param deviation [quantities] standard deviation; 0 marks a constant quantity
 */
public record Standardisation(double[] mean, double[] deviation) {

    /**
     * @throws IllegalArgumentException if the arrays differ in length or hold a number that is not finite or a negative
     * deviation
     */
    public Standardisation {
        if (mean.length != deviation.length) {
            throw new IllegalArgumentException("A standardisation needs as many means as deviations.");
        }
        for (int i = 0; i < mean.length; i++) {
            if (!Double.isFinite(mean[i]) || !Double.isFinite(deviation[i]) || deviation[i] < 0) {
                throw new IllegalArgumentException("Mean and deviation of quantity " + i + " are " + mean[i] + " and "
                    + deviation[i] + "; they must be finite and the deviation not negative.");
            }
        }
        mean = mean.clone();
        deviation = deviation.clone();
    }

    /** @return number of quantities */
    public int size() {
        return mean.length;
    }

    /**
     * @param quantity index of a quantity
     * @return what (value - mean) is multiplied with
     */
    public double factor(final int quantity) {
        return deviation[quantity] > 0 ? 1 / deviation[quantity] : 0;
    }

    /**
     * @param quantity index of a quantity
     * @param value in its own units
     * @return the standardised value
     */
    public double apply(final int quantity, final double value) {
        return (value - mean[quantity]) * factor(quantity);
    }

    /**
     * @param quantity index of a quantity
     * @param standardised a standardised value
     * @return the value in its own units
     */
    public double invert(final int quantity, final double standardised) {
        return mean[quantity] + deviation[quantity] * standardised;
    }
}
