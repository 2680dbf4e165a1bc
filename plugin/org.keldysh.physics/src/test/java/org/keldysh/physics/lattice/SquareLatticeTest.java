package org.keldysh.physics.lattice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SquareLatticeTest {

    private static double[] coordination(final SquareLattice lattice) {
        final double[] ones = new double[lattice.sites()];
        java.util.Arrays.fill(ones, 1);
        final double[] sum = new double[lattice.sites()];
        lattice.neighbourSum(ones, sum);
        return sum;
    }

    @Test
    void periodicWidthLeavesOnlyTheEndsOpen() {
        assertArrayEquals(new double[]{3, 3, 3, 4, 4, 4, 3, 3, 3}, coordination(new SquareLattice(3, 3, true)));
    }

    @Test
    void openWidthHasCorners() {
        assertArrayEquals(new double[]{2, 3, 2, 3, 4, 3, 2, 3, 2}, coordination(new SquareLattice(3, 3, false)));
    }

    @Test
    void periodicWidthOfTwoCountsItsBondOnce() {
        assertArrayEquals(coordination(new SquareLattice(3, 2, false)), coordination(new SquareLattice(3, 2, true)));
    }

    @Test
    void sitesRunFastestAlongTheWidth() {
        final SquareLattice lattice = new SquareLattice(4, 3, true);
        assertEquals(7, lattice.site(2, 1));
        assertEquals(2, lattice.x(7));
        assertEquals(1, lattice.y(7));
        assertEquals(-1, lattice.staggeredSign(7));
    }

    @Test
    void refusesLatticesThatAreTooSmallAndSaysWhich() {
        final String message = assertThrows(IllegalArgumentException.class, () -> new SquareLattice(-3, 4, true)).getMessage();
        assertTrue(message.contains("length") && message.contains("-3"), message);
        assertThrows(IllegalArgumentException.class, () -> new SquareLattice(4, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new SquareLattice(1 << 16, 1 << 16, true));
    }

    @Test
    void columnMeansAverageOverTheWidth() {
        assertArrayEquals(new double[]{1.5, -4}, new SquareLattice(2, 2, false).columnMeans(new double[]{1, 2, -3, -5}));
    }

    @Test
    void bondsJoinTheNeighboursThatAFieldIsSummedOver() {
        for (final SquareLattice lattice : new SquareLattice[]{new SquareLattice(5, 4, true), new SquareLattice(3, 2, true),
            new SquareLattice(2, 5, false)}) {
            final double[] field = IntStream.range(0, lattice.sites()).mapToDouble(i -> 1 << i % 20).toArray();
            final double[] byBonds = new double[lattice.sites()];
            lattice.forEachBond((i, j) -> {
                byBonds[i] += field[j];
                byBonds[j] += field[i];
            });
            final double[] sum = new double[lattice.sites()];
            lattice.neighbourSum(field, sum);
            assertArrayEquals(sum, byBonds);
        }
    }
}
