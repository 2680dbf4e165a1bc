package org.keldysh.learning.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ForceScoreTest {

    @Test
    void numbersOfASmallExample() {
        final ForceScore score = ForceScore.of(-2, List.of(new double[]{0, 1}, new double[]{0.5, 0.5}),
            List.of(new double[]{0.1, 1}, new double[]{0.5, 0.2}));
        assertEquals(4, score.sites());
        assertEquals(Math.sqrt(0.1 / 4), score.rmseDensity(), 1e-15);
        assertEquals(0.3, score.maxErrorDensity(), 1e-15);
        assertEquals(1 - 0.1 / 0.5, score.r2Force(), 1e-15);
        assertEquals(2 * Math.sqrt(0.1 / 4), score.rmseForce(), 1e-15);
    }

    @Test
    void withoutVariationThereIsNoDetermination() {
        final List<double[]> same = List.of(new double[]{0.5, 0.5});
        assertTrue(Double.isNaN(ForceScore.of(1, same, same).r2Force()));
        assertEquals(0, ForceScore.of(1, same, same).rmseDensity());
    }

    @Test
    void differentShapesAreRefused() {
        final List<double[]> one = List.of(new double[]{0.5});
        assertThrows(IllegalArgumentException.class, () -> ForceScore.of(1, one, List.of()));
        assertThrows(IllegalArgumentException.class, () -> ForceScore.of(1, one, List.of(new double[2])));
        assertThrows(IllegalArgumentException.class, () -> ForceScore.of(1, List.of(), List.of()));
    }
}
