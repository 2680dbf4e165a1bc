package org.keldysh.knime.node.labeler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.negf.NegfResult;
import org.keldysh.physics.negf.Residuals;
import org.keldysh.physics.negf.TerminalCurrents;

class ShortfallsTest {

    private final Shortfalls m_shortfalls = new Shortfalls();

    private void add(final String key, final double error, final int... undefinedSites) {
        m_shortfalls.add(key, new NegfResult(new SquareLattice(2, 2, false), new double[4], new TerminalCurrents(0, 0, 0), 1e-6,
            error, 100, new Residuals(0, 0), undefinedSites));
    }

    @Test
    void accurateRowsGiveNoWarning() {
        add("a", 1e-7);
        assertEquals(Optional.empty(), m_shortfalls.warning());
    }

    @Test
    void inaccurateRowsAreCountedAndTheFirstIsQuoted() {
        add("a", 1e-7);
        add("b", 2e-6);
        add("c", 3e-6);
        assertEquals("2 of 3 rows are less accurate than asked for; row \"b\": The tolerance of 1.0e-06 was not reached with 100 "
            + "energies: densities may be wrong by up to 2.0e-06.", m_shortfalls.warning().orElseThrow());
    }

    @Test
    void rowsWithUndefinedSitesAreNamed() {
        add("a", 2e-6);
        for (int row = 0; row < 7; row++) {
            add("r" + row, 1e-7, 3);
        }
        assertEquals("8 of 8 rows are less accurate than asked for (undefined sites in \"r0\", \"r1\", \"r2\", \"r3\", \"r4\" "
            + "and 2 more); row \"a\": The tolerance of 1.0e-06 was not reached with 100 energies: densities may be wrong by up to "
            + "2.0e-06.", m_shortfalls.warning().orElseThrow());
    }
}
