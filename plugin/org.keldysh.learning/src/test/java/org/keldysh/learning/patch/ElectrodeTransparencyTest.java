package org.keldysh.learning.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.physics.lattice.SquareLattice;

class ElectrodeTransparencyTest {

    private static final int LEFT = 0;

    private static final int LEFT_PART = 4;

    private static ElectrodeTransparency of(final SquareLattice lattice, final int radius, final double[] q) {
        final ElectrodeTransparency transparency = new ElectrodeTransparency(lattice, radius);
        transparency.load(q);
        return transparency;
    }

    private static double[] checkerboard(final SquareLattice lattice, final double amplitude) {
        return IntStream.range(0, lattice.sites()).mapToDouble(i -> amplitude * lattice.staggeredSign(i)).toArray();
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "true, 3", "false, 0", "false, 3"})
    void everyOrderedColumnLetsTheSameSharePass(final boolean periodic, final int radius) {
        final SquareLattice lattice = new SquareLattice(7, 4, periodic);
        final ElectrodeTransparency transparency = of(lattice, radius, checkerboard(lattice, -1.5));
        for (int i = 0; i < lattice.sites(); i++) {
            final int x = lattice.x(i);
            final double left = Math.pow(1 + 1.5 * 1.5, -x);
            final double right = Math.pow(1 + 1.5 * 1.5, x - 6);
            final double[] expected = {left, right, Math.pow(left, 1.0 / 8), Math.pow(right, 1.0 / 8), left / (left + right),
                right / (left + right)};
            assertArrayEquals(expected, inputs(transparency, i), 1e-5);
        }
    }

    private static double[] inputs(final ElectrodeTransparency transparency, final int site) {
        return IntStream.range(0, ElectrodeTransparency.INPUTS).mapToDouble(i -> transparency.values(i)[site]).toArray();
    }

    @Test
    void aMetalIsTransparent() {
        final SquareLattice lattice = new SquareLattice(6, 4, true);
        final double[] uniform = new double[lattice.sites()];
        Arrays.fill(uniform, 0.7);
        // a radius of 0 sees single sites, of which no order can be told apart from a uniform displacement
        assertEquals(1 / 1.49, of(lattice, 0, uniform).values(LEFT)[lattice.site(1, 0)], 1e-6);
        final ElectrodeTransparency metal = of(lattice, 2, new double[lattice.sites()]);
        for (int i = 0; i < lattice.sites(); i++) {
            assertArrayEquals(new double[]{1, 1, 1, 1, 0.5, 0.5}, inputs(metal, i));
        }
    }

    @Test
    void exchangingTheElectrodesExchangesTheTransparencies() {
        final SquareLattice lattice = new SquareLattice(9, 6, true);
        final Random random = new Random(4);
        final double[] q = IntStream.range(0, lattice.sites()).mapToDouble(i -> random.nextGaussian()).toArray();
        final double[] turned = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            turned[lattice.site(8 - lattice.x(i), lattice.y(i))] = q[i];
        }
        final ElectrodeTransparency first = of(lattice, 2, q);
        final ElectrodeTransparency second = of(lattice, 2, turned);
        for (int i = 0; i < q.length; i++) {
            final int opposite = lattice.site(8 - lattice.x(i), lattice.y(i));
            for (int input = 0; input < ElectrodeTransparency.INPUTS; input++) {
                assertEquals(first.values(input)[i], second.values(input ^ 1)[opposite], 1e-6);
            }
        }
    }

    @Test
    void aLongInsulatorIsOpaqueWithoutUnderflow() {
        final SquareLattice lattice = new SquareLattice(600, 2, true);
        final ElectrodeTransparency insulator = of(lattice, 1, checkerboard(lattice, 1.5));
        for (int input = 0; input < ElectrodeTransparency.INPUTS; input++) {
            for (final float value : insulator.values(input)) {
                assertTrue(value == 0 || value >= Float.MIN_NORMAL, "a subnormal number slows every product down");
            }
        }
        assertEquals(0.5, insulator.values(LEFT_PART)[lattice.site(300, 0)], "nothing arrives from either electrode");
        assertEquals(1, insulator.values(LEFT_PART)[lattice.site(100, 0)], "only the left electrode is felt");
    }
}
