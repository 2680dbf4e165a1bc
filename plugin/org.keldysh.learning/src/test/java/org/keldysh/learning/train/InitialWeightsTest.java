package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.learning.network.Activation;

class InitialWeightsTest {

    private static final int[] WIDTHS = {300, 200, 1};

    @ParameterizedTest
    @CsvSource({"TANH, 0.004", "RELU, 0.0066667"})
    void theVarianceIsThatOfTheActivation(final Activation activation, final double variance) {
        final float[] weights = InitialWeights.draw(WIDTHS, activation, new Random(1));
        assertEquals(301 * 200 + 201, weights.length);
        double squares = 0;
        for (int i = 0; i < 300 * 200; i++) {
            squares += weights[i] * weights[i];
        }
        assertEquals(variance, squares / (300 * 200), 0.03 * variance);
        for (int i = 300 * 200; i < 301 * 200; i++) {
            assertEquals(0, weights[i], "bias");
        }
    }

    @ParameterizedTest
    @CsvSource({"TANH, 0.0632456", "RELU, 0.0816497"})
    void theFirstWeightIsTheFirstNumberTimesTheStandardDeviation(final Activation activation, final double deviation) {
        assertEquals(deviation * new Random(9).nextGaussian(), InitialWeights.draw(WIDTHS, activation, new Random(9))[0], 1e-6);
    }
}
