package org.keldysh.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void medianAndQuartilesInterpolate() {
        final Timing timing = Timing.of(List.of(4.0, 1.0, 2.0, 3.0));
        assertEquals(new Timing(2.5, 1.75, 3.25, 4), timing);
        assertEquals(0.3, timing.relativeSpread(), 1e-15);
    }

    @Test
    void oneRepetitionHasNoSpread() {
        assertTrue(Double.isNaN(Timing.of(List.of(2.0)).relativeSpread()));
        assertTrue(Double.isNaN(Timing.extrapolated(2).relativeSpread()));
    }

    @Test
    void powerLawIsFound() {
        final PowerLaw law = PowerLaw.fit(new double[]{1, 2, 4, 8}, new double[]{3, 12, 48, 192});
        assertEquals(3, law.factor(), 1e-12);
        assertEquals(2, law.exponent(), 1e-12);
        assertEquals(300, law.at(10), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> PowerLaw.fit(new double[]{1}, new double[]{1}));
    }
}
