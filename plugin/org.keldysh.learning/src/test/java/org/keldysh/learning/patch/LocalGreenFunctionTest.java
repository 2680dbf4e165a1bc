package org.keldysh.learning.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.complex.ComplexField;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.learning.SyntheticData;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

class LocalGreenFunctionTest {

    private static final double ROUND_OFF = 2e-5;

    private static Device device(final int length, final int width, final boolean periodic, final double hopping) {
        return new Device(new SquareLattice(length, width, periodic), new HolsteinModel(hopping, 1.5, 1, 0.15), 1, 0.02, 0.1, 1.7,
            -0.4, 0);
    }

    /** Which Matsubara frequency, and how many rows a strip has. */
    private record Kind(int multiple, int width) {

        static final Kind WIDE = new Kind(1, 5);

        static final Kind NARROW = new Kind(3, 3);

        int reach() {
            return width / 2;
        }

        LocalGreenFunction of(final Device device, final double[] q) {
            final LocalGreenFunction green = new LocalGreenFunction(device, width, multiple);
            green.load(q);
            return green;
        }

        /** z - eps + i Gamma/2 */
        Complex diagonal(final Device device, final double[] q, final int electrode, final int site) {
            return new Complex(potential(device, electrode) + device.model().coupling() * q[site],
                multiple * Math.PI * device.temperature() + device.broadening(site) / 2);
        }
    }

    private static double potential(final Device device, final int electrode) {
        return electrode == 0 ? device.leftPotential() : device.rightPotential();
    }

    /** All rows are within every strip, so nothing is left out. */
    @ParameterizedTest
    @CsvSource({"7, 3, false, 1", "2, 3, false, 1", "6, 2, true, 1", "9, 2, false, -0.7", "3, 3, false, 0.5", "4, 2, false, 0"})
    void aNarrowSampleHasItsOwnGreenFunction(final int length, final int width, final boolean periodic, final double hopping) {
        final Device device = device(length, width, periodic, hopping);
        final double[] q = SyntheticData.displacement(device.lattice(), 3);
        final double unit = hopping == 0 ? 1 : Math.abs(hopping);
        final LocalGreenFunction green = Kind.WIDE.of(device, q);
        for (int electrode = 0; electrode < 2; electrode++) {
            final FieldMatrix<Complex> inverse = inverse(device, q, electrode);
            for (int i = 0; i < q.length; i++) {
                assertEquals(unit * inverse.getEntry(i, i).getReal(), green.values(electrode)[i], ROUND_OFF, "site " + i);
            }
        }
    }

    private static FieldMatrix<Complex> inverse(final Device device, final double[] q, final int electrode) {
        final FieldMatrix<Complex> matrix = MatrixUtils.createFieldMatrix(ComplexField.getInstance(), q.length, q.length);
        for (int i = 0; i < q.length; i++) {
            matrix.setEntry(i, i, Kind.WIDE.diagonal(device, q, electrode, i));
        }
        final Complex hopping = new Complex(device.model().hopping());
        device.lattice().forEachBond((i, j) -> {
            matrix.setEntry(i, j, hopping);
            matrix.setEntry(j, i, hopping);
        });
        return new FieldLUDecomposition<>(matrix).getSolver().getInverse();
    }

    @ParameterizedTest
    @CsvSource({"6, 9, true", "5, 7, false", "4, 3, true", "2, 40, true", "3, 33, false"})
    void agreesWithDefinition(final int length, final int width, final boolean periodic) {
        final Device device = device(length, width, periodic, 1);
        final double[] q = SyntheticData.displacement(device.lattice(), 4);
        for (final Kind kind : List.of(Kind.WIDE, Kind.NARROW)) {
            final LocalGreenFunction green = kind.of(device, q);
            for (int electrode = 0; electrode < 2; electrode++) {
                for (int y = 0; y < width; y++) {
                    final FieldMatrix<Complex> strip = new Strip(kind, device, q, electrode, y).inverse();
                    for (int x = 0; x < length; x++) {
                        final int k = x * kind.width() + kind.reach();
                        assertEquals(strip.getEntry(k, k).getReal(), green.values(electrode)[device.lattice().site(x, y)],
                            ROUND_OFF, kind + " at " + x + ", " + y);
                    }
                }
            }
        }
    }

    /** The rows around y, dense, written down as slowly as it reads; rows that do not exist are there, but touch nothing. */
    private record Strip(Kind kind, Device device, double[] q, int electrode, int y) {

        FieldMatrix<Complex> inverse() {
            final int size = device.lattice().length() * kind.width();
            final FieldMatrix<Complex> matrix = MatrixUtils.createFieldMatrix(ComplexField.getInstance(), size, size);
            for (int i = 0; i < size; i++) {
                final int x = i / kind.width();
                final int k = i % kind.width();
                final int row = y + k - kind.reach();
                matrix.setEntry(i, i, Complex.ONE);
                if (exists(device, row)) {
                    matrix.setEntry(i, i, diagonal(x, row).subtract(beyond(x, row, k)));
                    connect(matrix, i, k > 0 && exists(device, row - 1) ? i - 1 : i);
                    connect(matrix, i, x > 0 ? i - kind.width() : i);
                }
            }
            return new FieldLUDecomposition<>(matrix).getSolver().getInverse();
        }

        private static void connect(final FieldMatrix<Complex> matrix, final int i, final int j) {
            if (i != j) {
                matrix.setEntry(i, j, Complex.ONE);
                matrix.setEntry(j, i, Complex.ONE);
            }
        }

        private Complex diagonal(final int x, final int row) {
            return kind.diagonal(device, q, electrode, device.lattice().site(x, Math.floorMod(row, device.lattice().width())));
        }

        private Complex beyond(final int x, final int row, final int k) {
            if (k == 0) {
                return told(x, row - 1, 0, -1, TreeGreenFunction.GENERATIONS);
            }
            return k == kind.width() - 1 ? told(x, row + 1, 0, 1, TreeGreenFunction.GENERATIONS) : Complex.ZERO;
        }

        /** What the site (x, row) tells a neighbour, from which it lies in the direction (dx, dy). */
        private Complex told(final int x, final int row, final int dx, final int dy, final int generations) {
            if (generations == 0 || x < 0 || x >= device.lattice().length() || !exists(device, row)) {
                return Complex.ZERO;
            }
            Complex rest = diagonal(x, row);
            for (final int[] step : new int[][]{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                if (step[0] != -dx || step[1] != -dy) {
                    rest = rest.subtract(told(x + step[0], row + step[1], step[0], step[1], generations - 1));
                }
            }
            return rest.reciprocal();
        }
    }

    private static boolean exists(final Device device, final int row) {
        return device.lattice().wrapsWidth() || row >= 0 && row < device.lattice().width();
    }

    /** On a checkerboard in the middle of a large sample the answer is nearly that of an infinite crystal. */
    @Test
    void comesNearTheGreenFunctionOfTheWholeLattice() {
        final Device device = device(24, 24, true, 1);
        final double[] q = IntStream.range(0, 576).mapToDouble(i -> 1.4 * device.lattice().staggeredSign(i)).toArray();
        final int site = device.lattice().site(12, 12);
        assertEquals(crystal(device, 1.4, 1), Kind.WIDE.of(device, q).values(0)[site], 0.01);
        assertEquals(crystal(device, 1.4, 3), Kind.NARROW.of(device, q).values(0)[site], 0.01);
    }

    /** Re G_ii, G_ii = mean over the Brillouin zone of (w + eps)/(w^2 - eps^2 - e_k^2) with w = z + i Gamma/2 and eps of the site. */
    private static double crystal(final Device device, final double order, final int multiple) {
        final int grid = 200;
        final double level = -device.model().coupling() * order;
        final Complex w = new Complex(device.leftPotential(), multiple * Math.PI * device.temperature() + device.bathBroadening() / 2);
        Complex sum = Complex.ZERO;
        for (int a = 0; a < grid; a++) {
            for (int b = 0; b < grid; b++) {
                final double band = 2 * (Math.cos(2 * Math.PI * (a + 0.5) / grid) + Math.cos(2 * Math.PI * (b + 0.5) / grid));
                sum = sum.add(w.add(level).divide(w.multiply(w).subtract(level * level + band * band)));
            }
        }
        return sum.divide(grid * grid).getReal();
    }

    @Test
    void energiesDoNotDependOnEachOther() {
        final Device device = device(7, 6, true, 1);
        final double[] q = SyntheticData.displacement(device.lattice(), 7);
        final LocalGreenFunction both = new LocalGreenFunction(device, 3, 1, 3);
        both.load(q);
        assertEquals(4, both.inputs());
        for (int electrode = 0; electrode < 2; electrode++) {
            assertArrayEquals(new Kind(1, 3).of(device, q).values(electrode), both.values(electrode));
            assertArrayEquals(new Kind(3, 3).of(device, q).values(electrode), both.values(2 + electrode));
        }
    }

    @Test
    void rowsAreAlike() {
        final Device device = device(5, 70, true, 1);
        final double[] q = SyntheticData.displacement(device.lattice(), 5);
        final double[] shifted = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            shifted[device.lattice().site(device.lattice().x(i), (device.lattice().y(i) + 41) % 70)] = q[i];
        }
        final LocalGreenFunction green = Kind.WIDE.of(device, q);
        final LocalGreenFunction ofShifted = Kind.WIDE.of(device, shifted);
        for (int i = 0; i < q.length; i++) {
            final int there = device.lattice().site(device.lattice().x(i), (device.lattice().y(i) + 41) % 70);
            assertEquals(green.values(0)[i], ofShifted.values(0)[there], "bit for bit, whatever group a row is in");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void isFiniteWhateverTheSizeOfTheNumbers(final double hopping) {
        for (final double size : new double[]{1e-12, 1e-3, 1, 1e6, 1e12}) {
            final Device device = new Device(new SquareLattice(4, 6, true), new HolsteinModel(hopping, 1.5, 1, 0.15), 1, 0,
                1e-9 * Math.max(1, size), size, -size, 0);
            final double[] q = SyntheticData.displacement(device.lattice(), 6);
            for (int i = 0; i < q.length; i++) {
                q[i] *= size;
            }
            final LocalGreenFunction green = Kind.WIDE.of(device, q);
            for (int input = 0; input < green.inputs(); input++) {
                for (final float value : green.values(input)) {
                    assertTrue(Float.isFinite(value), "size " + size);
                }
            }
        }
    }
}
