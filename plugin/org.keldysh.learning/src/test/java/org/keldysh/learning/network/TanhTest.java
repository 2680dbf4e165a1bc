package org.keldysh.learning.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TanhTest {

    private static final int COUNT = 200_001;

    @Test
    void isAccurateToSinglePrecision() {
        final float[] arguments = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            arguments[i] = (i - COUNT / 2) * 1.2e-4f;
        }
        final float[] values = arguments.clone();
        Tanh.apply(values, COUNT);
        for (int i = 0; i < COUNT; i++) {
            assertEquals(Math.tanh(arguments[i]), values[i], 3e-7, "at " + arguments[i]);
            assertTrue(Math.abs(values[i]) <= 1, "beyond 1 at " + arguments[i]);
        }
    }

    @Test
    void isOddSaturatesAndLeavesTheRestAlone() {
        final float[] values = {-0.3f, 0.3f, 1e30f, Float.NEGATIVE_INFINITY, 0, 5};
        Tanh.apply(values, 5);
        assertEquals(values[0], -values[1]);
        assertEquals(1, values[2]);
        assertEquals(-1, values[3]);
        assertEquals(0, values[4]);
        assertEquals(5, values[5]);
    }
}
