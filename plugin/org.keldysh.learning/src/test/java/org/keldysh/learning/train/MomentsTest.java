package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.keldysh.learning.network.Standardisation;

class MomentsTest {

    @Test
    void meanAndDeviationAndConstants() {
        final Moments moments = new Moments(2);
        for (final double value : new double[]{1000001, 1000003, 1000005}) {
            moments.add(0, value);
            moments.add(1, 1.7);
        }
        final Standardisation standardisation = moments.standardisation();
        assertEquals(1000003, standardisation.mean()[0], 1e-9);
        assertEquals(Math.sqrt(8 / 3.0), standardisation.deviation()[0], 1e-9);
        assertEquals(1.7, standardisation.mean()[1]);
        assertEquals(0, standardisation.deviation()[1]);
        assertEquals(0, standardisation.apply(1, 2.5));
        assertEquals(1.7, standardisation.invert(1, 2.5));
        assertEquals(1000005, standardisation.invert(0, standardisation.apply(0, 1000005)), 1e-9);
    }
}
