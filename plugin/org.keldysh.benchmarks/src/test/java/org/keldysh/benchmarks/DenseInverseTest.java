package org.keldysh.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.negf.NegfSolver;

class DenseInverseTest {

    private static final LatticeSize SIZE = new LatticeSize(4, 3);

    @Test
    void multipliesToTheUnitMatrix() {
        final double[] displacement = NoisyWall.displacement(SIZE);
        try (DenseInverse matrix = new DenseInverse(NoisyWall.device(SIZE), displacement);
                DenseInverse inverse = new DenseInverse(NoisyWall.device(SIZE), displacement)) {
            matrix.load(0.3);
            inverse.load(0.3);
            inverse.invert();
            for (int i = 0; i < SIZE.sites(); i++) {
                for (int j = 0; j < SIZE.sites(); j++) {
                    assertProduct(matrix, inverse, i, j);
                }
            }
        }
    }

    private static void assertProduct(final DenseInverse matrix, final DenseInverse inverse, final int i, final int j) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < SIZE.sites(); k++) {
            re += matrix.re(i, k) * inverse.re(k, j) - matrix.im(i, k) * inverse.im(k, j);
            im += matrix.re(i, k) * inverse.im(k, j) + matrix.im(i, k) * inverse.re(k, j);
        }
        assertEquals(i == j ? 1 : 0, re, 1e-13);
        assertEquals(0, im, 1e-13);
    }

    /** Landauer: I = int dE/2pi T(E) (f_L - f_R) with T = Gamma^2 sum |G_ij|^2 over sites i and j at the two leads. */
    @Test
    void carriesTheCurrentOfTheRecursiveSolver() {
        final Device device = NoisyWall.device(SIZE);
        final double[] displacement = NoisyWall.displacement(SIZE);
        final double step = 0.004;
        double current = 0;
        try (DenseInverse inverse = new DenseInverse(device, displacement)) {
            for (double energy = -2; energy < 4; energy += step) {
                inverse.load(energy);
                inverse.invert();
                current += step / (2 * Math.PI) * transmission(inverse, device)
                    * (fermi(energy - device.leftPotential(), device) - fermi(energy - device.rightPotential(), device));
            }
        }
        try (NegfSolver solver = new NegfSolver(device, 1e-9, 1)) {
            assertEquals(solver.solve(displacement).currents().left(), current, 1e-8);
        }
    }

    private static double transmission(final DenseInverse inverse, final Device device) {
        double sum = 0;
        for (int i = 0; i < SIZE.width(); i++) {
            for (int j = SIZE.sites() - SIZE.width(); j < SIZE.sites(); j++) {
                sum += inverse.re(i, j) * inverse.re(i, j) + inverse.im(i, j) * inverse.im(i, j);
            }
        }
        return device.leadBroadening() * device.leadBroadening() * sum;
    }

    private static double fermi(final double energy, final Device device) {
        return 1 / (1 + Math.exp(energy / device.temperature()));
    }

    @Test
    void tellsASingularMatrix() {
        // A ring of four sites has two levels at 0, and a bath of no numerical strength does not broaden them.
        final Device device = new Device(new SquareLattice(2, 2, false), new HolsteinModel(1, 1, 1, 0), 0, Double.MIN_VALUE,
            1, 0, 0, 0);
        try (DenseInverse inverse = new DenseInverse(device, new double[4])) {
            inverse.load(0);
            assertThrows(ArithmeticException.class, inverse::invert);
        }
    }

    @Test
    void refusesALatticeOfAnotherSize() {
        assertThrows(IllegalArgumentException.class, () -> new DenseInverse(NoisyWall.device(SIZE), new double[5]));
    }
}
