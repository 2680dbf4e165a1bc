package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** Green's functions of every quality, held to the dense inverse. */
class GreenFunctionQualityTest {

    private static final double ACCURACY = 1e-10;

    private static Device device(final int length, final int width, final boolean periodic, final double hopping,
        final double bath) {
        return new Device(new SquareLattice(length, width, periodic), new HolsteinModel(hopping, 1.5, 1, 0), 1, bath, 0.05, 0, 0,
            0);
    }

    private static GreenFunctions spectral(final GreenFunctionSolver solver, final Device device, final double[] displacement,
        final double... energies) {
        final GreenFunctions result = new GreenFunctions(device.lattice().sites(), solver.lanes());
        solver.load(EffectiveHamiltonian.of(device, displacement));
        solver.spectral(ComplexEnergies.real(energies), result);
        return result;
    }

    private static void assertAgrees(final GreenFunctionQuality quality, final Device device, final double[] displacement,
        final double relative, final double... energies) {
        final GreenFunctions green =
            spectral(new RecursiveGreenFunction(device.lattice(), quality), device, displacement, energies);
        for (int lane = 0; lane < energies.length; lane++) {
            final GreenFunctions exact = spectral(new DenseGreenFunction(), device, displacement, energies[lane]);
            for (int i = 0; i < displacement.length; i++) {
                assertClose(exact.m_diagonalRe[i][0], green.m_diagonalRe[i][lane], relative);
                assertClose(exact.m_diagonalIm[i][0], green.m_diagonalIm[i][lane], relative);
                assertClose(exact.m_left[i][0], green.m_left[i][lane], relative);
                assertClose(exact.m_right[i][0], green.m_right[i][lane], relative);
            }
        }
    }

    private static void assertClose(final double expected, final double actual, final double relative) {
        assertEquals(expected, actual, relative * (1 + Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true, 1, 0", "9, 2, false, -0.7, 0", "7, 3, true, 1, 0", "6, 3, false, 1.3, 0", "8, 5, true, 1, 0",
        "5, 24, true, 1, 0", "4, 24, false, 400, 0", "6, 4, true, 1, 0.05", "5, 7, true, 0.01, 0.03"})
    void agreesWithTheDenseInverse(final int length, final int width, final boolean periodic, final double hopping,
        final double bath) {
        final Device device = device(length, width, periodic, hopping, bath);
        final double[] displacement = Devices.random(device, 3);
        for (final GreenFunctionQuality quality : GreenFunctionQuality.values()) {
            assertAgrees(quality, device, displacement, ACCURACY, -3.1, -0.7, 0.1, 0.4, 1.7);
        }
    }

    /** At these energies pairs of pivots, single ones and whole blocks vanish. */
    @ParameterizedTest
    @EnumSource
    void vanishingPivotsDoNotMatter(final GreenFunctionQuality quality) {
        for (final int width : new int[]{2, 3, 4, 5, 24}) {
            final Device device = device(7, width, true, 1, 0);
            assertAgrees(quality, device, new double[7 * width], ACCURACY, 0.01, 1e-3, 1e-5, -1e-9);
        }
    }

    /** Behind an insulator the left lead's function has few digits in absolute terms, but its own digits are right. */
    @ParameterizedTest
    @EnumSource
    void exponentiallySmallWeightsHaveTheirDigits(final GreenFunctionQuality quality) {
        final Device device = device(30, 4, true, 1, 0);
        final double[] displacement = Devices.noisyWall(device, 2);
        final GreenFunctions green =
            spectral(new RecursiveGreenFunction(device.lattice(), quality), device, displacement, 0.6);
        final GreenFunctions exact = spectral(new DenseGreenFunction(), device, displacement, 0.6);
        final int last = displacement.length - 1;
        assertTrue(exact.m_left[last][0] < 1e-12);
        assertEquals(1, green.m_left[last][0] / exact.m_left[last][0], 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void bitsDoNotDependOnTheBatch(final GreenFunctionQuality quality) {
        final Device device = device(6, 24, true, 1, 0);
        final double[] displacement = Devices.noisyWall(device, 7);
        final GreenFunctionSolver solver = new RecursiveGreenFunction(device.lattice(), quality);
        final double[] energies = new Random(1).doubles(29, -1, 2).toArray();
        final GreenFunctions together = spectral(solver, device, displacement, energies);
        for (int first = 0; first < energies.length; first += 5) {
            final int count = Math.min(5, energies.length - first);
            final GreenFunctions few =
                spectral(solver, device, displacement, Arrays.copyOfRange(energies, first, first + count));
            for (int i = 0; i < displacement.length; i++) {
                for (int lane = 0; lane < count; lane++) {
                    assertEquals(together.m_diagonalRe[i][first + lane], few.m_diagonalRe[i][lane]);
                    assertEquals(together.m_diagonalIm[i][first + lane], few.m_diagonalIm[i][lane]);
                    assertEquals(together.m_left[i][first + lane], few.m_left[i][lane]);
                }
            }
        }
    }
}
