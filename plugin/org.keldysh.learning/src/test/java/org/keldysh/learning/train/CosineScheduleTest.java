package org.keldysh.learning.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CosineScheduleTest {

    @Test
    void fallsFromTheInitialRateToZero() {
        final CosineSchedule schedule = new CosineSchedule(0.1, 50);
        assertEquals(0.1, schedule.valueAt(0, 0), 1e-15);
        assertEquals(0.05, schedule.valueAt(25, 0), 1e-15);
        assertEquals(0, schedule.valueAt(50, 1), 1e-15);
        assertEquals(0, schedule.valueAt(60, 1), 1e-15);
        for (int i = 1; i <= 50; i++) {
            assertTrue(schedule.valueAt(i, 0) < schedule.valueAt(i - 1, 0));
        }
    }
}
