package org.keldysh.physics.configuration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.negf.NegfForceField;
import org.keldysh.physics.observable.StaggeredOrder;
import org.keldysh.physics.task.ProgressMonitor;

class ConfigurationGeneratorTest {

    private static final Device DEVICE =
        new Device(new SquareLattice(8, 4, true), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05, 1.7, 0, 0);

    private static double[] generate(final ConfigurationKind kind, final double noise, final long seed) {
        return new ConfigurationGenerator(DEVICE, new ConfigurationSettings(kind, 1.5, noise, 3)).generate(seed,
            ProgressMonitor.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void theSeedDecides(final ConfigurationKind kind) {
        assertArrayEquals(generate(kind, 0.1, 5), generate(kind, 0.1, 5));
        assertNotEquals(generate(kind, 0.1, 5)[0], generate(kind, 0.1, 6)[0]);
    }

    @Test
    void relaxedWaveIsAtRestWithoutBiasAndSymmetric() {
        final double[] displacement = generate(ConfigurationKind.RELAXED_CDW, 0, 1);
        final Forces forces = new Forces(displacement.length);
        try (NegfForceField field = new NegfForceField(DEVICE.inEquilibrium(0), 1e-8, 1)) {
            field.evaluate(displacement, forces);
        }
        assertTrue(Arrays.stream(forces.totalForce()).map(Math::abs).max().orElseThrow() < 1e-5);
        final double[] profile = StaggeredOrder.profile(DEVICE.lattice(), displacement);
        assertEquals(profile[0], profile[7], 1e-5);
        assertTrue(profile[3] > profile[0] && profile[0] > 0.5);
    }

    @Test
    void domainWallHasMetalAtTheGate() {
        final double[] profile = StaggeredOrder.profile(DEVICE.lattice(), generate(ConfigurationKind.DOMAIN_WALL, 0, 1));
        assertArrayEquals(new double[]{0, 0, 0, 1.5, 1.5, 1.5, 1.5, 1.5}, profile, 1e-15);
    }

    @Test
    void randomStaysWithinTheAmplitude() {
        final double[] displacement = generate(ConfigurationKind.RANDOM, 0, 1);
        assertTrue(Arrays.stream(displacement).allMatch(q -> Math.abs(q) <= 1.5));
        assertTrue(Arrays.stream(displacement).map(Math::abs).max().orElseThrow() > 1);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class,
            () -> new ConfigurationSettings(ConfigurationKind.UNIFORM, Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ConfigurationSettings(ConfigurationKind.UNIFORM, 1, -1, 0));
    }
}
