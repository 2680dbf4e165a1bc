package org.keldysh.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeSizeTest {

    @Test
    void readsWhatItWrites() {
        final LatticeSize size = LatticeSize.parse(" 48x24");
        assertEquals(new LatticeSize(48, 24), size);
        assertEquals("48x24", size.toString());
        assertEquals(1152, size.sites());
    }

    @ParameterizedTest
    @CsvSource({"48,is no lattice size", "48x,is no lattice size", "-4x8,is no lattice size", "1x8,length must be at least 2",
        "8x1,width must be at least 2", "99999999x8,is no lattice size", "999999x999999,length x width must be below"})
    void refusesOtherTexts(final String text, final String expected) {
        final String message =
            assertThrows(IllegalArgumentException.class, () -> LatticeSize.parse(text)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
