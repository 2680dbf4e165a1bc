package org.keldysh.physics.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.noise.GaussianNoise.Purpose;

class GaussianNoiseTest {

    private static double[] draw(final long seed, final Purpose purpose, final long step, final int count) {
        final double[] numbers = new double[count];
        new GaussianNoise(seed, purpose).fill(step, numbers);
        return numbers;
    }

    private static double correlation(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i] / a.length;
        }
        return sum;
    }

    @Test
    void aStepNeedsNoOtherStep() {
        final GaussianNoise noise = new GaussianNoise(5, Purpose.THERMAL_FORCE);
        final double[] numbers = new double[10];
        noise.fill(0, numbers);
        noise.fill(7, numbers);
        assertArrayEquals(draw(5, Purpose.THERMAL_FORCE, 7, 10), numbers);
    }

    @Test
    void numbersOfASiteDoNotDependOnHowManySitesThereAre() {
        assertArrayEquals(draw(5, Purpose.THERMAL_FORCE, 1, 7),
            Arrays.copyOf(draw(5, Purpose.THERMAL_FORCE, 1, 100), 7));
    }

    @Test
    void momentsAreThoseOfTheNormalDistribution() {
        final double[] x = draw(1, Purpose.THERMAL_FORCE, 0, 400_000);
        assertEquals(0, Arrays.stream(x).average().orElseThrow(), 0.01);
        assertEquals(1, correlation(x, x), 0.01);
        assertEquals(3, Arrays.stream(x).map(v -> v * v * v * v).average().orElseThrow(), 0.06);
    }

    @Test
    void seedsStepsAndPurposesAreIndependent() {
        final int count = 100_000;
        final double[] x = draw(1, Purpose.THERMAL_FORCE, 0, count);
        assertEquals(0, correlation(x, draw(2, Purpose.THERMAL_FORCE, 0, count)), 0.02);
        assertEquals(0, correlation(x, draw(1, Purpose.THERMAL_FORCE, 1, count)), 0.02);
        assertEquals(0, correlation(x, draw(1, Purpose.INITIAL_CONFIGURATION, 0, count)), 0.02);
    }
}
