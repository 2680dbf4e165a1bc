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
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.lattice.SquareLattice;

class ElectrodeTransparencyTest {

    private static final int LEFT = 0;

    private static final int LEFT_PART = 4;

    private static ElectrodeTransparency of(final SquareLattice lattice, final double[] q) {
        final ElectrodeTransparency transparency = new ElectrodeTransparency(lattice);
        transparency.load(q);
        return transparency;
    }

    private static double[] checkerboard(final SquareLattice lattice, final double amplitude) {
        return IntStream.range(0, lattice.sites()).mapToDouble(i -> amplitude * lattice.staggeredSign(i)).toArray();
    }

    private static double[] random(final SquareLattice lattice) {
        final Random random = new Random(4);
        return IntStream.range(0, lattice.sites()).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyOrderedColumnLetsTheSameSharePass(final boolean periodic) {
        final SquareLattice lattice = new SquareLattice(7, 4, periodic);
        final ElectrodeTransparency transparency = of(lattice, checkerboard(lattice, -1.5));
        for (int i = 0; i < lattice.sites(); i++) {
            final double left = Math.pow(1 + 1.5 * 1.5 * 1.5, -lattice.x(i));
            final double right = Math.pow(1 + 1.5 * 1.5 * 1.5, lattice.x(i) - 6);
            assertArrayEquals(expected(left, right), inputs(transparency, i), 1e-6);
        }
    }

    private static double[] expected(final double left, final double right) {
        final double a = Math.pow(left, 0.25);
        final double b = Math.pow(right, 0.25);
        return new double[]{left, right, Math.sqrt(a), Math.sqrt(b), a / (a + b), b / (a + b)};
    }

    @ParameterizedTest
    @CsvSource({"6, 5, false", "6, 6, true", "5, 3, false", "4, 2, true"})
    void agreesWithDefinition(final int length, final int width, final boolean periodic) {
        final SquareLattice lattice = new SquareLattice(length, width, periodic);
        final double[] q = random(lattice);
        final ElectrodeTransparency transparency = of(lattice, q);
        for (int i = 0; i < q.length; i++) {
            final double[] expected = expected(byDefinition(lattice, q, lattice.x(i), lattice.y(i), -1),
                byDefinition(lattice, q, lattice.x(i), lattice.y(i), 1));
            assertArrayEquals(expected, inputs(transparency, i), 1e-6);
        }
    }

    /** All paths to an electrode, walked one by one. */
    private static double byDefinition(final SquareLattice lattice, final double[] q, final int x, final int y,
        final int direction) {
        if (x + direction < 0 || x + direction >= lattice.length()) {
            return 1;
        }
        double sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
            final int row = row(lattice, y + dy);
            sum += share(lattice, q, x + direction, row) * byDefinition(lattice, q, x + direction, row, direction);
        }
        return sum / 3;
    }

    private static double share(final SquareLattice lattice, final double[] q, final int x, final int y) {
        double order = 0;
        for (int dy = -1; dy <= 1; dy++) {
            final int site = lattice.site(x, row(lattice, y + dy));
            order += (dy == 0 ? 0.5 : 0.25) * lattice.staggeredSign(site) * q[site];
        }
        return 1 / (1 + Math.pow(Math.abs(order), 3));
    }

    private static int row(final SquareLattice lattice, final int y) {
        return lattice.periodicWidth() ? Math.floorMod(y, lattice.width()) : Math.max(0, Math.min(lattice.width() - 1, y));
    }

    private static double[] inputs(final ElectrodeTransparency transparency, final int site) {
        return IntStream.range(0, ElectrodeTransparency.INPUTS).mapToDouble(i -> transparency.values(i)[site]).toArray();
    }

    @Test
    void aMetalIsTransparent() {
        final SquareLattice lattice = new SquareLattice(6, 4, true);
        final double[] uniform = new double[lattice.sites()];
        Arrays.fill(uniform, 0.7);
        final ElectrodeTransparency metal = of(lattice, uniform);
        for (int i = 0; i < lattice.sites(); i++) {
            assertArrayEquals(new double[]{1, 1, 1, 1, 0.5, 0.5}, inputs(metal, i));
        }
    }

    @Test
    void exchangingTheElectrodesExchangesTheTransparencies() {
        final SquareLattice lattice = new SquareLattice(9, 6, true);
        final double[] q = random(lattice);
        final double[] turned = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            turned[lattice.site(8 - lattice.x(i), lattice.y(i))] = q[i];
        }
        final ElectrodeTransparency first = of(lattice, q);
        final ElectrodeTransparency second = of(lattice, turned);
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
        final ElectrodeTransparency insulator = of(lattice, checkerboard(lattice, 2.5));
        for (int input = 0; input < ElectrodeTransparency.INPUTS; input++) {
            for (final float value : insulator.values(input)) {
                assertTrue(value == 0 || value >= Float.MIN_NORMAL, "a subnormal number slows every product down");
            }
        }
        assertEquals(0.5, insulator.values(LEFT_PART)[lattice.site(300, 0)], "nothing arrives from either electrode");
        assertEquals(1, insulator.values(LEFT_PART)[lattice.site(100, 0)], "only the left electrode is felt");
    }
}
