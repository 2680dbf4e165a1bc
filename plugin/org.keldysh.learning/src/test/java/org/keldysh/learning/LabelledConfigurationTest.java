package org.keldysh.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.keldysh.physics.model.Device;

class LabelledConfigurationTest {

    private final Device m_device = SyntheticData.device(3, 2, true, 1);

    @Test
    void wrongLengthsAndNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> new LabelledConfiguration(m_device, new double[5], new double[5], ""));
        assertEquals("density has 5 values, but displacement has 6; both need one value per site.",
            assertThrows(IllegalArgumentException.class,
                () -> new LabelledConfiguration(m_device, new double[6], new double[5], "")).getMessage());
        assertEquals("density value 1 (counted from 0) is Infinity; every value must be a finite number.",
            assertThrows(IllegalArgumentException.class, () -> new LabelledConfiguration(m_device, new double[6],
                new double[]{0, Double.POSITIVE_INFINITY, 0, 0, 0, 0}, "")).getMessage());
    }
}
