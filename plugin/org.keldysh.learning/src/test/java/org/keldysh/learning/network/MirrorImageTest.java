package org.keldysh.learning.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keldysh.learning.SyntheticData;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

/** A symmetrised committee has the exact symmetries of the physics, whatever its weights are. */
class MirrorImageTest {

    private static final double ROUND_OFF = 2e-6;

    private static double[] densities(final Committee committee, final Device device, final double[] q) {
        final double[] density = new double[q.length];
        new ForwardPass(committee, device).densities(q, density);
        return density;
    }

    @ParameterizedTest
    @CsvSource({"TANH, true", "TANH, false", "RELU, true", "RELU, false"})
    void densityOfTheMirroredLatticeIsTheMirroredDensity(final Activation activation,
        final boolean periodic) {
        final Device device = SyntheticData.device(8, 5, periodic, 1.7);
        final SquareLattice lattice = device.lattice();
        final double[] q = SyntheticData.displacement(lattice, 5);
        final double[] mirrored = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            mirrored[lattice.site(lattice.x(i), lattice.width() - 1 - lattice.y(i))] = q[i];
        }
        final Committee committee = RandomNetworks.committee(activation, 2, 3, 9, 7).symmetrised(false);
        final double[] density = densities(committee, device, q);
        final double[] ofMirrored = densities(committee, device, mirrored);
        for (int i = 0; i < q.length; i++) {
            assertEquals(density[i], ofMirrored[lattice.site(lattice.x(i), lattice.width() - 1 - lattice.y(i))], ROUND_OFF);
        }
    }

    @ParameterizedTest
    @CsvSource({"TANH, true", "TANH, false", "RELU, true", "RELU, false"})
    void particlesAndHolesAreExchangedAlongTheCurrentAtOppositePotentials(final Activation activation,
        final boolean periodic) {
        final SquareLattice lattice = new SquareLattice(8, 4, periodic);
        final Device device = new Device(lattice, SyntheticData.device(8, 4, periodic, 0).model(), 1, 0, 0.05, 0.8, -0.8, 0);
        final double[] q = SyntheticData.displacement(lattice, 6);
        final double[] exchanged = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            exchanged[lattice.site(7 - lattice.x(i), lattice.y(i))] = -q[i];
        }
        final Committee committee = RandomNetworks.committee(activation, 2, 3, 9, 7).symmetrised(true);
        final double[] density = densities(committee, device, q);
        final double[] ofExchanged = densities(committee, device, exchanged);
        for (int i = 0; i < q.length; i++) {
            assertEquals(1 - density[i], ofExchanged[lattice.site(7 - lattice.x(i), lattice.y(i))], ROUND_OFF);
        }
    }
}
