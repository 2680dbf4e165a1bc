package org.keldysh.knime.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;

class FieldRowsTest {

    @Test
    void aValueForEachSiteHasTheShapeOfTheLattice() {
        final FieldRows rows = new FieldRows("Density", 2);
        rows.add("a", new double[]{1, 2, 3, 4, 5, 6});
        rows.add("b", new double[]{7, 8, 9, 10, 11, 12});
        final NamedArray array = rows.array("density", new SquareLattice(3, 2, true));
        assertEquals(List.of(2, 3, 2), array.info().shape());
        assertArrayEquals(new double[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, (double[])array.values());
        assertEquals(List.of(2, 6), rows.array("density", new SquareLattice(4, 2, true)).info().shape());
        assertEquals(List.of(2, 6), rows.array("density").info().shape());
    }

    @Test
    void rowsOfAnotherLengthAreRefused() {
        final FieldRows rows = new FieldRows("Density", 2);
        rows.add("a", new double[6]);
        final String message = assertThrows(IllegalArgumentException.class, () -> rows.add("b", new double[5])).getMessage();
        assertTrue(message.contains("\"b\"") && message.contains("\"Density\"") && message.contains("5 values"), message);
    }

    @Test
    void moreThanAnArrayHoldsIsRefused() {
        final FieldRows rows = new FieldRows("Density", Integer.MAX_VALUE);
        assertThrows(IllegalArgumentException.class, () -> rows.add("a", new double[2]));
    }
}
