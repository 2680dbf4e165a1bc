package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.ejml.data.ZMatrixRMaj;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** What every solver for Green's functions must do. */
abstract class GreenFunctionSolverContract {

    private static final double ROUND_OFF = 1e-12;

    private static final double[] ENERGIES = {-3.1, -0.7, 0, 0.4, 1.7};

    abstract GreenFunctionSolver solver(SquareLattice lattice);

    /** @return relative error that is allowed where leads broaden the levels of the sample by no more than about 1e-6 */
    double accuracyAtNarrowLevels() {
        return 1e-9;
    }

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

    /** Uniform lattices separate into chains, long and thin ones as well as short and wide ones. */
    @ParameterizedTest
    @CsvSource({"2, 2, true, 1", "2, 9, true, 1", "30, 2, false, 1", "40, 3, true, -0.7", "5, 12, false, 2", "9, 4, true, 0.3"})
    void uniformLatticesAreBundlesOfChains(final int length, final int width, final boolean periodic, final double hopping) {
        final Device device = new Device(new SquareLattice(length, width, periodic), new HolsteinModel(hopping, 1.5, 1, 0), 0.8,
            0, 0.1, 0, 0, 0);
        final double[] displacement = new double[length * width];
        Arrays.fill(displacement, 0.23);
        final UniformLattice closedForm = new UniformLattice(device, 0.23);
        final GreenFunctions green = spectral(device, displacement, ENERGIES);
        for (int lane = 0; lane < ENERGIES.length; lane++) {
            assertEquals(closedForm.transmission(ENERGIES[lane]), transmission(green, device, lane), 1e-11);
            for (int x = 0; x < length && device.lattice().wrapsWidth(); x++) {
                assertEquals(closedForm.leftWeight(x, ENERGIES[lane]), green.m_left[x * width][lane], 1e-11);
            }
        }
    }

    /** T(E) = Tr[Gamma_L G Gamma_R G^+] = Gamma times the sum of W^L over the last column. */
    private static double transmission(final GreenFunctions green, final Device device, final int lane) {
        final int sites = device.lattice().sites();
        double sum = 0;
        for (int i = sites - device.lattice().width(); i < sites; i++) {
            sum += device.leadBroadening() * green.m_left[i][lane];
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true, 0.05", "2, 8, false, 0", "3, 7, true, 0", "20, 2, true, 0.01", "9, 5, true, 0.1"})
    void agreesWithTheEigenmodes(final int length, final int width, final boolean periodic, final double bath) {
        final Device device = new Device(new SquareLattice(length, width, periodic), new HolsteinModel(-0.8, 1.5, 1, 0), 1,
            bath, 0.1, 0, 0, 0);
        assertAgreesWithTheEigenmodes(device, Devices.random(device, 4), 1e-10, ENERGIES);
    }

    private void assertAgreesWithTheEigenmodes(final Device device, final double[] displacement, final double relative,
        final double... energies) {
        final NonequilibriumState state = new NonequilibriumState(device, displacement);
        final GreenFunctions green = spectral(device, displacement, energies);
        for (int lane = 0; lane < energies.length; lane++) {
            final double[] states = state.localDensityOfStates(energies[lane]);
            final double[] left = state.leftWeight(energies[lane]);
            for (int i = 0; i < states.length; i++) {
                assertEquals(states[i], -green.m_diagonalIm[i][lane] / Math.PI, relative * (1 + states[i]), "site " + i);
                assertEquals(left[i], green.m_left[i][lane], relative * (1 + left[i]), "site " + i);
                final double fromBath = device.bathBroadening() == 0 ? 0
                    : -2 * green.m_diagonalIm[i][lane] - green.m_left[i][lane] - green.m_right[i][lane];
                assertEquals(state.bathWeight(energies[lane])[i], fromBath, relative * (1 + states[i]), "site " + i);
            }
            final double expected = state.transmission(energies[lane])[0][1];
            assertEquals(expected, transmission(green, device, lane), relative * (1 + expected));
        }
    }

    @Test
    void diagonalAgreesWithTheEigenmodesAboveTheRealAxis() {
        final Device device = Devices.withBath(Devices.biased(5, 4, 0, 0), 0.02, 0);
        final double[] displacement = Devices.random(device, 6);
        final ComplexEnergies energies = new ComplexEnergies(new double[]{-1.3, 0, 0.4, 2}, new double[]{0.05, 0.3, 0, 40});
        final GreenFunctionSolver solver = solver(device.lattice());
        final GreenFunctions green = new GreenFunctions(device.lattice().sites(), solver.lanes());
        solver.load(EffectiveHamiltonian.of(device, displacement));
        solver.diagonal(energies, green);
        final NonequilibriumState state = new NonequilibriumState(device, displacement);
        for (int lane = 0; lane < energies.lanes(); lane++) {
            final ZMatrixRMaj expected = state.green(new Complex(energies.re()[lane], energies.im()[lane]));
            for (int i = 0; i < displacement.length; i++) {
                assertEquals(expected.getReal(i, i), green.m_diagonalRe[i][lane], ROUND_OFF);
                assertEquals(expected.getImag(i, i), green.m_diagonalIm[i][lane], ROUND_OFF);
            }
        }
    }

    /** On a level of a column its block is singular but for the tiny broadening that reaches it. */
    @ParameterizedTest
    @CsvSource({"1e-5, 0", "1e-4, 1e-6", "1e-3, 1e-3", "1, 0"})
    void energiesOnLevelsOfAColumnNeedPivots(final double lead, final double bath) {
        final Device device = new Device(new SquareLattice(6, 4, true), new HolsteinModel(1, 1.5, 1, 0), lead, bath, 0.1, 0, 0,
            0);
        final double[] displacement = Devices.random(device, 5);
        Arrays.fill(displacement, 0, 12, 0);
        final double[] nearby = Arrays.stream(new NonequilibriumState(device, displacement).levels())
            .mapToDouble(Complex::getReal).filter(level -> Math.abs(level) < 2).limit(3).map(level -> level + 1e-3).toArray();
        assertAgreesWithTheEigenmodes(device, displacement, accuracyAtNarrowLevels(), -2, 0, 2);
        assertAgreesWithTheEigenmodes(device, displacement, accuracyAtNarrowLevels(), nearby);
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

    /** E = 0 makes every diagonal entry of an unbroadened column vanish. */
    @Test
    void vanishingPivotsDoNotMatter() {
        final Device device = new Device(new SquareLattice(7, 4, true), new HolsteinModel(1, 1.5, 1, 0), 1, 0, 0.1, 0, 0, 0);
        final GreenFunctions green = spectral(device, new double[28], 0, 1e-9);
        for (int i = 0; i < 28; i++) {
            assertEquals(0, green.m_diagonalRe[i][0], 1e-10);
            assertEquals(green.m_diagonalIm[i][1], green.m_diagonalIm[i][0], 1e-6);
        }
    }
}
