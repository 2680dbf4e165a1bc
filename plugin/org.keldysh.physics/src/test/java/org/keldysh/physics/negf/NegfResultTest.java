package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;

class NegfResultTest {

    private static NegfResult result(final double error, final int... undefinedSites) {
        final SquareLattice lattice = new SquareLattice(4, 3, true);
        return new NegfResult(lattice, new double[12], new TerminalCurrents(0, 0, 0), 1e-6, error, 321, new Residuals(0, 0),
            undefinedSites);
    }

    @Test
    void hasNoShortfallIfTheToleranceHolds() {
        assertEquals(Optional.empty(), result(1e-6).shortfall());
    }

    @Test
    void saysHowAccurateItIs() {
        assertEquals("The tolerance of 1.0e-06 was not reached with 321 energies: densities may be wrong by up to 2.5e-04.",
            result(2.5e-4).shortfall().orElseThrow());
        assertTrue(result(Double.NaN).shortfall().isPresent());
    }

    @Test
    void namesUndefinedSites() {
        assertEquals("The occupation of site (1, 2) is not defined numerically, as it rests on levels narrower than 1e-12, which a "
            + "bath would broaden.", result(1e-7, 5).shortfall().orElseThrow());
        assertEquals("The occupations of 6 sites, (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), ..., are not defined numerically, as they "
            + "rest on levels narrower than 1e-12, which a bath would broaden.",
            result(1e-7, 0, 1, 2, 3, 4, 5).shortfall().orElseThrow());
    }

    @Test
    void keepsTheErrorOfTheOtherSites() {
        assertEquals("The tolerance of 1.0e-06 was not reached with 321 energies: densities may be wrong by up to 2.0e-06; the "
            + "occupations of 2 sites, (0, 1), (3, 0), are not defined numerically, as they rest on levels narrower than 1e-12, "
            + "which a bath would broaden.", result(2e-6, 1, 9).shortfall().orElseThrow());
    }
}
