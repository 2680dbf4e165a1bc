package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** What every solver for Green's functions must do. */
abstract class GreenFunctionSolverContract {

    private static final double ROUND_OFF = 1e-12;

    private static final double[] ENERGIES = {-3.1, -0.7, 0, 0.4, 1.7};

    abstract GreenFunctionSolver solver(SquareLattice lattice);

    private GreenFunctions spectral(final Device device, final double[] displacement, final double... energies) {
        final GreenFunctionSolver solver = solver(device.lattice());
        final GreenFunctions result = new GreenFunctions(device.lattice().sites(), solver.lanes());
        solver.load(EffectiveHamiltonian.of(device, displacement));
        solver.spectral(ComplexEnergies.real(energies), result);
        return result;
    }

    @Test
    void leadsFillTheWholeSpectralFunctionWithoutBath() {
        final Device device = Devices.biased(6, 4, 0, 0);
        final GreenFunctions green = spectral(device, Devices.random(device, 1), ENERGIES);
        for (int i = 0; i < device.lattice().sites(); i++) {
            for (int lane = 0; lane < ENERGIES.length; lane++) {
                assertEquals(-2 * green.m_diagonalIm[i][lane], green.m_left[i][lane] + green.m_right[i][lane], ROUND_OFF);
            }
        }
    }

    @Test
    void leadFunctionsAreMirroredWithTheLattice() {
        final Device device = Devices.withBath(Devices.biased(6, 4, 0, 0), 0.1, 0);
        final SquareLattice lattice = device.lattice();
        final double[] displacement = Devices.random(device, 2);
        final double[] mirrored = new double[displacement.length];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[mirror(lattice, i)] = displacement[i];
        }
        final GreenFunctions green = spectral(device, displacement, ENERGIES);
        final GreenFunctions mirroredGreen = spectral(device, mirrored, ENERGIES);
        for (int i = 0; i < mirrored.length; i++) {
            final int j = mirror(lattice, i);
            for (int lane = 0; lane < ENERGIES.length; lane++) {
                assertEquals(green.m_left[i][lane], mirroredGreen.m_right[j][lane], ROUND_OFF);
                assertEquals(green.m_diagonalIm[i][lane], mirroredGreen.m_diagonalIm[j][lane], ROUND_OFF);
            }
        }
    }

    private static int mirror(final SquareLattice lattice, final int site) {
        return lattice.site(lattice.length() - 1 - lattice.x(site), lattice.y(site));
    }

    /** Two sites in a row between leads, twice (no bond across the width): G_11 = 1 / (a - t^2/a), a = E + i Gamma/2. */
    @Test
    void twoColumnsHaveTheClosedForm() {
        final Device device = new Device(new SquareLattice(2, 2, false), new HolsteinModel(1, 0, 1, 0), 1, 0, 0.1, 0, 0, 0);
        final double energy = 0.3;
        final GreenFunctions green = spectral(device, new double[4], energy);
        // Symmetric and antisymmetric combinations across the width are chains with on-site energies -1 and +1.
        final double expected = 0.5 * (chainOfTwo(energy + 1) + chainOfTwo(energy - 1));
        assertEquals(expected, green.m_diagonalIm[0][0], ROUND_OFF);
    }

    private static double chainOfTwo(final double energy) {
        final double norm = energy * energy + 0.25;
        final double re = energy - energy / norm;
        final double im = 0.5 + 0.5 / norm;
        return -im / (re * re + im * im);
    }

    @Test
    void lanesDoNotSeeEachOther() {
        final Device device = Devices.biased(5, 3, 0, 0);
        final double[] displacement = Devices.random(device, 3);
        final GreenFunctions together = spectral(device, displacement, ENERGIES);
        for (int lane = 0; lane < ENERGIES.length; lane++) {
            final GreenFunctions alone = spectral(device, displacement, ENERGIES[lane]);
            for (int i = 0; i < displacement.length; i++) {
                assertEquals(alone.m_diagonalRe[i][0], together.m_diagonalRe[i][lane]);
                assertEquals(alone.m_left[i][0], together.m_left[i][lane]);
            }
        }
    }

    /** E = 0 makes every diagonal entry of an unbroadened column vanish: elimination needs pivots there. */
    @Test
    void vanishingPivotsDoNotMatter() {
        final Device device = new Device(new SquareLattice(7, 4, true), new HolsteinModel(1, 1.5, 1, 0), 1, 0, 0.1, 0, 0, 0);
        final GreenFunctions green = spectral(device, new double[28], 0, 1e-9);
        for (int i = 0; i < 28; i++) {
            assertEquals(0, green.m_diagonalRe[i][0], 1e-10);
            assertEquals(green.m_diagonalIm[i][1], green.m_diagonalIm[i][0], 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("org.keldysh.physics.negf.ReferenceCase#all")
    void reproducesTheReferenceCases(final ReferenceCase reference) {
        try (NegfSolver solver = new NegfSolver(reference.device(), 1e-9, 1, this::solver)) {
            final NegfResult result = solver.solve(reference.displacement());
            assertArrayEquals(reference.density(), result.density(), 1e-9);
            assertEquals(reference.left(), result.currents().left(), 1e-9);
            assertEquals(reference.right(), result.currents().right(), 1e-9);
        }
    }
}
