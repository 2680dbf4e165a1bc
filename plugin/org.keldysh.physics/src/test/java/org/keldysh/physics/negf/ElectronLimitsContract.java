package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keldysh.physics.negf.ElectronAssertions.assertDensity;

import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** Where the electrons of a device are known in closed form, or from the levels of the closed sample. */
abstract class ElectronLimitsContract extends ElectronSolverContract {

    private static final double TEMPERATURE = 0.2;

    private static double fermi(final double energy, final double potential) {
        return 1 / (1 + Math.exp((energy - potential) / TEMPERATURE));
    }

    private static Device device(final double hopping, final double lead, final double bath) {
        return new Device(new SquareLattice(4, 3, true), new HolsteinModel(hopping, 1.5, 1, 0.15), lead, bath, TEMPERATURE,
            0.7, -0.4, 0.3);
    }

    /** Without hopping each site is a Lorentzian level of its own, filled by its reservoirs in proportion to their widths. */
    @Test
    void uncoupledSitesAreFilledInProportion() {
        final Device device = device(0, 0.8, 0.3);
        final double[] displacement = Devices.random(device, 20);
        final double[] expected = new double[displacement.length];
        for (int i = 0; i < expected.length; i++) {
            final double level = -1.5 * displacement[i];
            expected[i] = switch (device.lattice().x(i)) {
                case 0 -> shared(level, 0.7);
                case 3 -> shared(level, -0.4);
                default -> ComplexDigamma.levelOccupation(level, 0.3, 0.3, TEMPERATURE);
            };
        }
        assertDensity(expected, solve(device, displacement), 1e-13);
    }

    private static double shared(final double level, final double leadPotential) {
        return (0.8 * ComplexDigamma.levelOccupation(level, 1.1, leadPotential, TEMPERATURE)
            + 0.3 * ComplexDigamma.levelOccupation(level, 1.1, 0.3, TEMPERATURE)) / 1.1;
    }

    /** A bath alone gives every level of the sample the same width. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.05, 2})
    void bathAloneBroadensTheLevelsOfTheSample(final double bath) {
        final Device device = device(1, 0, bath);
        final double[] displacement = Devices.random(device, 21);
        final double[] expected = new SampleLevels(SampleHamiltonian.of(device, displacement))
            .density(level -> ComplexDigamma.levelOccupation(level.energy(), bath, 0.3, TEMPERATURE));
        assertDensity(expected, solve(device, displacement), 1e-12);
    }

    /** |dn/dGamma| is at most psi'(1/2) / (4 pi^2 T) = 1/(8T). */
    @Test
    void weakBathFillsTheLevelsOfTheSampleAfterFermi() {
        final double bath = 1e-4;
        final Device device = device(1, 0, bath);
        final double[] displacement = Devices.random(device, 22);
        final double[] expected = new SampleLevels(SampleHamiltonian.of(device, displacement))
            .density(level -> fermi(level.energy(), 0.3));
        assertDensity(expected, solve(device, displacement), bath / (8 * TEMPERATURE));
    }

    @Test
    void weakLeadsFillTheLevelsOfTheSampleAfterFermi() {
        final Device device = device(1, 2e-3, 0).inEquilibrium(0.7);
        final double[] displacement = Devices.random(device, 23);
        final double[] expected = new SampleLevels(SampleHamiltonian.of(device, displacement))
            .density(level -> fermi(level.energy(), 0.7));
        assertExtrapolates(expected, device, displacement);
    }

    /** Rate equations: each level is filled in proportion to its weight on the columns at the leads. */
    @Test
    void weakLeadsUnderBiasFillEachLevelByItsRates() {
        final Device device = device(1, 2e-3, 0);
        final double[] displacement = Devices.random(device, 24);
        final double[] expected = new SampleLevels(SampleHamiltonian.of(device, displacement)).density(level -> {
            final double left = level.weight(0, 3);
            final double right = level.weight(9, 12);
            return (left * fermi(level.energy(), 0.7) + right * fermi(level.energy(), -0.4)) / (left + right);
        });
        assertExtrapolates(expected, device, displacement);
    }

    /** What is left at finite Gamma is linear in Gamma: two values of it extrapolate to zero, with an error of second order. */
    private void assertExtrapolates(final double[] expected, final Device device, final double[] displacement) {
        final double[] full = solve(device, displacement).density();
        final double[] half = solve(withLeads(device, device.leadBroadening() / 2), displacement).density();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], 2 * half[i] - full[i], 1e-5, "density of site " + i);
        }
    }

    private static Device withLeads(final Device device, final double broadening) {
        return new Device(device.lattice(), device.model(), broadening, device.bathBroadening(), device.temperature(),
            device.leftPotential(), device.rightPotential(), device.bathPotential());
    }

    /**
     * Two equal columns: each momentum across the width has an even and an odd level, both of width Gamma, and
     * n = int dE/2pi [(f_L + f_R)/2 A_even,odd +- (f_L - f_R)/2 Gamma Re g_even g_odd^*].
     */
    @Test
    void twoEqualColumnsHaveAClosedForm() {
        final Device device = new Device(new SquareLattice(2, 3, true), new HolsteinModel(1, 1.5, 1, 0.15), 0.8, 0,
            TEMPERATURE, 0.7, -0.4, 0);
        final double[] displacement = new double[6];
        Arrays.fill(displacement, 0.2);
        double mean = 0;
        double difference = 0;
        for (int mode = 0; mode < 3; mode++) {
            final double level = -0.3 - 2 * Math.cos(2 * Math.PI * mode / 3);
            for (final double potential : new double[]{0.7, -0.4}) {
                mean += (ComplexDigamma.levelOccupation(level - 1, 0.8, potential, TEMPERATURE)
                    + ComplexDigamma.levelOccupation(level + 1, 0.8, potential, TEMPERATURE)) / 12;
            }
            difference += 0.8 * (interference(level, 0.8, 0.7) - interference(level, 0.8, -0.4)) / 6;
        }
        final double left = mean + difference;
        final double right = mean - difference;
        assertDensity(new double[]{left, left, left, right, right, right}, solve(device, displacement), 1e-13);
    }

    /** Re int dE/2pi f(E) / ((E - even)(E - odd^*)) */
    private static double interference(final double level, final double width, final double potential) {
        final Complex even = new Complex(level - 1, -width / 2);
        final Complex odd = new Complex(level + 1, -width / 2);
        return psi(even, potential).subtract(psi(odd, potential).conjugate()).subtract(new Complex(0, Math.PI))
            .divide(even.subtract(odd.conjugate())).getReal() / (2 * Math.PI);
    }

    private static Complex psi(final Complex level, final double potential) {
        return ComplexDigamma.psi(level.subtract(potential).multiply(Complex.I).divide(2 * Math.PI * TEMPERATURE).add(0.5));
    }

    /** Uniform lattices separate into chains, of which transmission and Green's functions are known. */
    @ParameterizedTest
    @CsvSource({"2, 2, true, 1, 0.3", "7, 3, true, 0.5, -0.3", "12, 2, false, 2, 0.1", "3, 5, true, -1, 0.6"})
    void uniformLatticesAreBundlesOfChains(final int length, final int width, final boolean periodic, final double hopping,
        final double displacement) {
        final Device device = new Device(new SquareLattice(length, width, periodic), new HolsteinModel(hopping, 1.5, 1, 0.15),
            0.8, 0, 0.1, 0.7, -0.4, 0);
        final double[] field = new double[length * width];
        Arrays.fill(field, displacement);
        final UniformLattice closedForm = new UniformLattice(device, displacement);
        final Electrons biased = solve(device, field);
        assertEquals(closedForm.current(), biased.currents().left(), FINE);
        if (device.lattice().wrapsWidth() || width == 2) {
            final double[] expected = solve(device.inEquilibrium(-0.4), field).density();
            Arrays.setAll(expected, i -> expected[i] + closedForm.injected(device.lattice().x(i)));
            assertDensity(expected, biased, FINE);
        }
    }
}
