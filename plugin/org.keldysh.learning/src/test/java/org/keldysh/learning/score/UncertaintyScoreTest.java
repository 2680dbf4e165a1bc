package org.keldysh.learning.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class UncertaintyScoreTest {

    private static final List<double[]> EXACT = List.of(new double[]{0, 1}, new double[]{0.5});

    private static final List<double[]> PREDICTED = List.of(new double[]{0.1, 1}, new double[]{0.2});

    @Test
    void numbersOfASmallExample() {
        final UncertaintyScore score =
            UncertaintyScore.of(EXACT, PREDICTED, List.of(new double[]{0.1, 0.1}, new double[]{0.2}));
        assertEquals(Math.sqrt(0.06 / 3), score.rmsUncertainty(), 1e-15);
        assertEquals(Math.sqrt(0.1 / 0.06), score.ratio(), 1e-15);
        assertEquals(0.1, score.medianUncertainty());
        assertEquals(0.1, score.medianError());
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleOnes() {
        final UncertaintyScore score = UncertaintyScore.of(List.of(new double[4]), List.of(new double[]{0.4, -0.1, 0.2, -0.3}),
            List.of(new double[]{4, 1, 8, 2}));
        assertEquals(3, score.medianUncertainty());
        assertEquals(0.25, score.medianError(), 1e-15);
    }

    @Test
    void withoutUncertaintyThereIsNoRatio() {
        final UncertaintyScore certain = UncertaintyScore.of(EXACT, PREDICTED, List.of(new double[2], new double[1]));
        assertEquals(0, certain.rmsUncertainty());
        assertTrue(Double.isNaN(certain.ratio()));
        final UncertaintyScore unknown =
            UncertaintyScore.of(EXACT, PREDICTED, List.of(new double[]{Double.NaN, 0.1}, new double[]{0.1}));
        assertTrue(Double.isNaN(unknown.rmsUncertainty()) && Double.isNaN(unknown.ratio()));
        assertTrue(Double.isNaN(unknown.medianUncertainty()));
        assertEquals(0.1, unknown.medianError());
    }

    @Test
    void differentShapesAreRefused() {
        final Exception e = assertThrows(IllegalArgumentException.class,
            () -> UncertaintyScore.of(EXACT, PREDICTED, List.of(new double[2], new double[3])));
        assertEquals("Configuration 1 (counted from 0) has 1 exact densities, but 3 uncertainties.", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> UncertaintyScore.of(EXACT, PREDICTED, List.of()));
        assertThrows(IllegalArgumentException.class, () -> UncertaintyScore.of(List.of(), List.of(), List.of()));
    }
}
