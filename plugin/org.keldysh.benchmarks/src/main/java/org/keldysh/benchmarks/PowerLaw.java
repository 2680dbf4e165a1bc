package org.keldysh.benchmarks;

import org.hipparchus.stat.regression.SimpleRegression;

/**
 * y = factor x^exponent.
 *
 * @param factor y at x = 1
 * @param exponent the slope in a plot with two logarithmic axes
 */
public record PowerLaw(double factor, double exponent) {

    /**
     * Straight line through the logarithms by least squares.
     *
     * @param x at least two different positive numbers
     * @param y as many positive numbers
     * @return the law
     * @throws IllegalArgumentException if there are fewer than two points
     */
    static PowerLaw fit(final double[] x, final double[] y) {
        if (x.length < 2 || x.length != y.length) {
            throw new IllegalArgumentException("A power law needs at least two points.");
        }
        final SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            regression.addData(Math.log(x[i]), Math.log(y[i]));
        }
        return new PowerLaw(Math.exp(regression.getIntercept()), regression.getSlope());
    }

    /**
     * @param x positive
     * @return y there
     */
    double at(final double x) {
        return factor * Math.pow(x, exponent);
    }
}
