package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.keldysh.physics.model.Device;

class ReservoirsTest {

    private static final Device DEVICE = Devices.biased(2, 2, 1, 0);

    /** Green's functions beside a level of width 1e-20: the imaginary part of the diagonal is round-off. */
    private static GreenFunctions besideNarrowLevel() {
        final GreenFunctions green = new GreenFunctions(4, 1);
        green.m_diagonalRe[0][0] = 1e6;
        green.m_diagonalIm[0][0] = -1e-10;
        green.m_left[0][0] = 3e-20;
        green.m_right[0][0] = 1e-20;
        return green;
    }

    @Test
    void withoutBathTheLeadsMakeUpTheSpectralFunction() {
        assertEquals(4e-20, new Reservoirs(DEVICE).spectralFunction(besideNarrowLevel(), 0, 0), 1e-35);
    }

    @Test
    void aBathSeesTheWholeSpectralFunction() {
        assertEquals(2e-10, new Reservoirs(Devices.withBath(DEVICE, 1e-3, 0)).spectralFunction(besideNarrowLevel(), 0, 0), 0);
    }
}
