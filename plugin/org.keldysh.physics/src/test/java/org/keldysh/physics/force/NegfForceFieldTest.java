package org.keldysh.physics.force;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.negf.NegfForceField;

class NegfForceFieldTest {

    private static final Device DEVICE =
        new Device(new SquareLattice(6, 4, true), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05, 1, 0, 0);

    @Test
    void overwritesTheWholeBufferAndLeavesTheInputAlone() {
        final double[] displacement = new Random(1).doubles(24, -2, 2).toArray();
        final double[] copy = displacement.clone();
        final Forces fresh = new Forces(24);
        final Forces used = new Forces(24);
        Arrays.fill(used.density(), Double.NaN);
        Arrays.fill(used.electronicForce(), Double.NaN);
        Arrays.fill(used.totalForce(), Double.NaN);
        try (ForceField field = new NegfForceField(DEVICE, 1e-6, 1)) {
            field.evaluate(displacement, fresh);
            field.evaluate(Arrays.stream(displacement).map(q -> -q).toArray(), used);
            field.evaluate(displacement, used);
        }
        assertArrayEquals(copy, displacement);
        assertArrayEquals(fresh.density(), used.density());
        assertArrayEquals(fresh.electronicForce(), used.electronicForce());
        assertArrayEquals(fresh.totalForce(), used.totalForce());
        assertEquals(fresh.current(), used.current());
    }

    @Test
    void forceIsElectronicPlusElastic() {
        final double[] displacement = new Random(2).doubles(24, -2, 2).toArray();
        final Forces forces = new Forces(24);
        try (ForceField field = new NegfForceField(DEVICE, 1e-6, 1)) {
            field.evaluate(displacement, forces);
        }
        // Site 5 = (1, 1) has the neighbours 1, 9, 4 and 6.
        final double neighbours = displacement[1] + displacement[9] + displacement[4] + displacement[6];
        assertEquals(1.5 * (forces.density()[5] - 0.5), forces.electronicForce()[5], 1e-15);
        assertEquals(forces.electronicForce()[5] - displacement[5] - 0.15 * neighbours, forces.totalForce()[5], 1e-14);
    }

    @Test
    void refusesAConfigurationOfAnotherSize() {
        try (ForceField field = new NegfForceField(DEVICE, 1e-6, 1)) {
            assertThrows(IllegalArgumentException.class, () -> field.evaluate(new double[23], new Forces(24)));
        }
    }
}
