package org.keldysh.physics.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.lattice.SquareLattice;

class DeviceTest {

    private static final SquareLattice LATTICE = new SquareLattice(4, 3, true);

    private static final HolsteinModel MODEL = new HolsteinModel(1, 1.5, 1, 0.15);

    private static Device device(final double lead, final double bath, final double temperature, final double left) {
        return new Device(LATTICE, MODEL, lead, bath, temperature, left, 0, 0);
    }

    private static void assertNamed(final String name, final Runnable construction) {
        final String message = assertThrows(IllegalArgumentException.class, construction::run).getMessage();
        assertTrue(message.startsWith(name), message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void temperatureMustBePositive(final double temperature) {
        assertNamed("temperature", () -> device(1, 0, temperature, 0));
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertNamed("leadBroadening", () -> device(-1, 0, 0.1, 0));
        assertNamed("bathBroadening", () -> device(1, Double.NaN, 0.1, 0));
        assertNamed("leftPotential", () -> device(1, 0, 0.1, Double.NaN));
        assertNamed("stiffness", () -> new HolsteinModel(1, 1, 0, 0));
        assertNamed("hopping", () -> new HolsteinModel(Double.NaN, 1, 1, 0));
        assertNamed("neighbourCoupling", () -> new HolsteinModel(1, 1, 1, 1e308));
        assertNamed("leftPotential", () -> device(1, 0, 0.1, 1e13));
        assertNamed("leadBroadening", () -> device(1e13, 0, 0.1, 0));
    }

    @Test
    void someReservoirMustFixTheOccupation() {
        assertNamed("leadBroadening and bathBroadening", () -> device(0, 0, 0.1, 0));
    }

    @Test
    void saysWhatIsWrongWithADisplacement() {
        final Device device = device(1, 0, 0.1, 0);
        assertNamed("displacement has 11 values", () -> device.requireDisplacement(new double[11]));
        final double[] broken = new double[12];
        broken[7] = Double.NaN;
        assertNamed("displacement value 7", () -> device.requireDisplacement(broken));
        broken[7] = -1e300;
        assertNamed("displacement value 7", () -> device.requireDisplacement(broken));
    }

    @Test
    void variantsChangeOneThing() {
        final Device device = device(1, 0.1, 0.05, 1.7);
        assertEquals(device, device.withLeftPotential(2).withLeftPotential(1.7));
        assertEquals(0.1, device.withTemperature(0.1).temperature());
        assertEquals(0.3, device.inEquilibrium(0.3).bathPotential());
    }

    @Test
    void leadsBroadenTheFirstAndTheLastColumnOnly() {
        final Device device = new Device(new SquareLattice(4, 2, true), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0.25, 0.1, 0, 0, 0);
        for (int i = 0; i < 8; i++) {
            assertEquals(i < 2 || i >= 6 ? 1.25 : 0.25, device.broadening(i));
        }
    }
}
