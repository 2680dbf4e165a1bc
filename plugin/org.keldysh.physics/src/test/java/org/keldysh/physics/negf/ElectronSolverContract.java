package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keldysh.physics.negf.ElectronAssertions.assertCurrents;
import static org.keldysh.physics.negf.ElectronAssertions.assertDensity;
import static org.keldysh.physics.negf.ElectronAssertions.assertWithin;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** What every solver of the electrons must do: reference cases, symmetries, conservation laws. */
abstract class ElectronSolverContract {

    static final double FINE = 1e-10;

    abstract ElectronSolver solver();

    final Electrons solve(final Device device, final double[] displacement) {
        final Electrons electrons = solver().solve(device, displacement, FINE);
        assertWithin(FINE, electrons);
        return electrons;
    }

    private static Device threeReservoirs(final int length, final int width) {
        return Devices.withBath(Devices.biased(length, width, 0.9, -0.2), 0.05, 0.3);
    }

    /** @return the field at the images of the sites */
    private static double[] moved(final double[] field, final IntUnaryOperator image) {
        final double[] moved = new double[field.length];
        Arrays.setAll(moved, i -> field[image.applyAsInt(i)]);
        return moved;
    }

    private static double[] map(final double[] field, final DoubleUnaryOperator operation) {
        return Arrays.stream(field).map(operation).toArray();
    }

    private static int mirrored(final SquareLattice lattice, final int site) {
        return lattice.site(lattice.length() - 1 - lattice.x(site), lattice.y(site));
    }

    @ParameterizedTest
    @MethodSource("org.keldysh.physics.negf.ReferenceCase#all")
    void reproducesTheReferenceCases(final ReferenceCase reference) {
        final Electrons electrons = solver().solve(reference.device(), reference.displacement(), 1e-9);
        assertWithin(1e-9, electrons);
        assertDensity(reference.density(), electrons, 1e-13);
        assertEquals(reference.left(), electrons.currents().left(), 1e-9);
        assertEquals(reference.right(), electrons.currents().right(), 1e-9);
        final double[] electronic = new double[electrons.density().length];
        final double[] total = new double[electrons.density().length];
        reference.device().model().forces(reference.device().lattice(), reference.displacement(), electrons.density(),
            electronic, total);
        for (int i = 0; i < total.length; i++) {
            assertEquals(reference.force()[i], total[i], 1e-8, "force on site " + i);
        }
    }

    @Test
    void translationAlongAPeriodicWidthTranslatesTheDensity() {
        final Device device = threeReservoirs(5, 4);
        final SquareLattice lattice = device.lattice();
        final double[] displacement = Devices.random(device, 8);
        final IntUnaryOperator next = i -> lattice.site(lattice.x(i), (lattice.y(i) + 1) % lattice.width());
        final Electrons electrons = solve(device, displacement);
        final Electrons translated = solve(device, moved(displacement, next));
        assertDensity(moved(electrons.density(), next), translated, electrons.densityError());
        assertCurrents(electrons.currents(), translated.currents(), FINE);
    }

    @Test
    void reflectionAcrossTheWidthReflectsTheDensity() {
        final Device device = new Device(new SquareLattice(5, 3, false), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05, 1,
            -0.4, 0);
        final SquareLattice lattice = device.lattice();
        final double[] displacement = Devices.random(device, 13);
        final IntUnaryOperator reflection = i -> lattice.site(lattice.x(i), lattice.width() - 1 - lattice.y(i));
        final Electrons electrons = solve(device, displacement);
        final Electrons reflected = solve(device, moved(displacement, reflection));
        assertDensity(moved(electrons.density(), reflection), reflected, electrons.densityError());
        assertCurrents(electrons.currents(), reflected.currents(), FINE);
    }

    @Test
    void particleHoleSymmetryMapsDensityToItsComplement() {
        final Device device = threeReservoirs(6, 4);
        final Device mapped = Devices.withBath(Devices.biased(6, 4, -0.9, 0.2), 0.05, -0.3);
        final double[] displacement = Devices.random(device, 7);
        final Electrons electrons = solve(device, displacement);
        final Electrons holes = solve(mapped, map(displacement, q -> -q));
        assertDensity(map(electrons.density(), n -> 1 - n), holes, electrons.densityError());
        assertEquals(-electrons.currents().left(), holes.currents().left(), FINE);
        assertEquals(-electrons.currents().bath(), holes.currents().bath(), FINE);
    }

    @Test
    void particleHoleSymmetryJoinsReflectionAtSymmetricBias() {
        final Device device = Devices.withBath(Devices.biased(6, 4, 0.8, -0.8), 0.02, 0);
        final IntUnaryOperator mirror = i -> mirrored(device.lattice(), i);
        final double[] displacement = Devices.random(device, 14);
        final Electrons electrons = solve(device, displacement);
        final Electrons holes = solve(device, map(moved(displacement, mirror), q -> -q));
        assertDensity(moved(map(electrons.density(), n -> 1 - n), mirror), holes, electrons.densityError());
        assertEquals(-electrons.currents().right(), holes.currents().left(), FINE);
    }

    @Test
    void swappedLeadsFillTheMirroredSample() {
        final Device device = threeReservoirs(6, 3);
        final Device swapped = Devices.withBath(Devices.biased(6, 3, -0.2, 0.9), 0.05, 0.3);
        final IntUnaryOperator mirror = i -> mirrored(device.lattice(), i);
        final double[] displacement = Devices.random(device, 15);
        final Electrons electrons = solve(device, displacement);
        final Electrons mirrored = solve(swapped, moved(displacement, mirror));
        assertDensity(moved(electrons.density(), mirror), mirrored, electrons.densityError());
        final TerminalCurrents currents = electrons.currents();
        assertCurrents(new TerminalCurrents(currents.right(), currents.left(), currents.bath()), mirrored.currents(), FINE);
    }

    @Test
    void signOfTheHoppingDoesNotMatter() {
        final Device device = threeReservoirs(6, 4);
        final Device flipped = new Device(device.lattice(), new HolsteinModel(-1, 1.5, 1, 0.15), 1, 0.05, 0.05, 0.9, -0.2, 0.3);
        final double[] displacement = Devices.random(device, 9);
        final Electrons electrons = solve(device, displacement);
        final Electrons other = solve(flipped, displacement);
        assertDensity(electrons.density(), other, electrons.densityError());
        assertCurrents(electrons.currents(), other.currents(), FINE);
    }

    @Test
    void bipartiteMetalWithoutDisplacementIsHalfFilled() {
        final Device device = Devices.biased(6, 4, 0, 0);
        final double[] half = new double[device.lattice().sites()];
        Arrays.fill(half, 0.5);
        assertDensity(half, solve(device, new double[half.length]), 1e-13);
    }

    @Test
    void currentsAddUpToZeroAndFlowFromHighToLowPotential() {
        final Device device = Devices.withBath(Devices.biased(6, 4, 1, 0), 0.1, 0.4);
        final TerminalCurrents currents = solve(device, Devices.random(device, 10)).currents();
        assertEquals(0, currents.left() + currents.right() + currents.bath(), 1e-12);
        assertTrue(currents.left() > 0);
        assertTrue(currents.right() < 0);
    }

    @Test
    void withoutABathWhatEntersLeaves() {
        final Device device = Devices.biased(5, 4, 1.2, -0.3);
        final TerminalCurrents currents = solve(device, Devices.random(device, 16)).currents();
        assertEquals(-currents.left(), currents.right(), FINE);
        assertEquals(0, currents.bath(), FINE);
    }

    @Test
    void noBiasNoCurrent() {
        final Device device = Devices.withBath(Devices.biased(6, 4, 0.7, 0.7), 0.01, 0.7);
        final TerminalCurrents currents = solve(device, Devices.random(device, 11)).currents();
        assertCurrents(new TerminalCurrents(0, 0, 0), currents, 1e-13);
    }

    /**
     * Currents follow from transmissions (Landauer) or from how far a reservoir's sites are from its equilibrium (Meir and
     * Wingreen): I_a = int dE/2pi Tr[Gamma_a (f_a A + i G^&lt;)] = sum_i Gamma^a_i (n_i in equilibrium at mu_a - n_i).
     */
    @Test
    void landauerAgreesWithMeirAndWingreen() {
        final Device device = threeReservoirs(6, 4);
        final double[] displacement = Devices.random(device, 17);
        final Electrons electrons = solve(device, displacement);
        final double[][] broadenings = SampleHamiltonian.broadenings(device);
        final double[] potentials = {device.leftPotential(), device.rightPotential(), device.bathPotential()};
        final TerminalCurrents currents = electrons.currents();
        final double[] landauer = {currents.left(), currents.right(), currents.bath()};
        for (int a = 0; a < 3; a++) {
            final double[] equilibrium = solve(device.inEquilibrium(potentials[a]), displacement).density();
            double current = 0;
            for (int i = 0; i < equilibrium.length; i++) {
                current += broadenings[a][i] * (equilibrium[i] - electrons.density()[i]);
            }
            assertEquals(landauer[a], current, 20 * FINE);
        }
    }

    /** A small bias makes the window integral, its absence the poles alone: both must join smoothly. */
    @Test
    void smallBiasIsCloseToEquilibrium() {
        final Device device = Devices.biased(6, 4, 0.5, 0.5);
        final double[] displacement = Devices.random(device, 12);
        final Electrons equilibrium = solve(device, displacement);
        final Electrons biased = solve(device.withLeftPotential(0.5 + 1e-10), displacement);
        assertDensity(equilibrium.density(), biased, equilibrium.densityError() + 1e-10);
    }
}
