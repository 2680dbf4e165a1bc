package org.keldysh.physics.observable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keldysh.physics.observable.ColumnRegion.INSULATOR;
import static org.keldysh.physics.observable.ColumnRegion.LEFT_ELECTRODE;
import static org.keldysh.physics.observable.ColumnRegion.METAL;
import static org.keldysh.physics.observable.ColumnRegion.RIGHT_ELECTRODE;
import static org.keldysh.physics.observable.ColumnRegion.WALL;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

class ObservablesTest {

    private static Device device(final double coupling, final double neighbourCoupling, final double temperature) {
        return new Device(new SquareLattice(4, 4, true), new HolsteinModel(1, coupling, 1, neighbourCoupling), 1, 0, temperature,
            0, 0, 0);
    }

    @Test
    void checkerboardIsFullyOrderedAndItsPartnerToo() {
        final SquareLattice lattice = new SquareLattice(3, 4, true);
        final double[] checkerboard = IntStream.range(0, 12).mapToDouble(i -> 1.5 * lattice.staggeredSign(i)).toArray();
        assertArrayEquals(new double[]{1.5, 1.5, 1.5}, StaggeredOrder.profile(lattice, checkerboard), 1e-15);
        final double[] partner = IntStream.range(0, 12).mapToDouble(i -> -checkerboard[i]).toArray();
        assertEquals(1.5, StaggeredOrder.mean(lattice, partner), 1e-15);
    }

    @Test
    void uniformLatticeHasNoOrder() {
        final SquareLattice lattice = new SquareLattice(3, 4, true);
        final double[] uniform = IntStream.range(0, 12).mapToDouble(i -> 0.7).toArray();
        assertEquals(0, StaggeredOrder.mean(lattice, uniform), 1e-15);
    }

    @Test
    void wallLiesWhereTheOrderCrossesHalfItsBulkValue() {
        final WallLocator locator = new WallLocator(2);
        assertEquals(0, locator.position(new double[]{1.2, 2, 2}));
        assertEquals(3, locator.position(new double[]{0.1, 0.2, 0.9}));
        assertEquals(1 + 0.5 + 0.5, locator.position(new double[]{0, 0.5, 1.5, 2}), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> new WallLocator(0));
    }

    @Test
    void metalTouchesTheRightElectrodeWithinThreeAndAHalfColumns() {
        final WallLocator locator = new WallLocator(2);
        assertFalse(locator.isInContact(new double[]{0, 0, 2, 2, 2, 2}));
        assertTrue(locator.isInContact(new double[]{0, 0, 0.5, 1.5, 2, 2}));
        assertTrue(locator.isInContact(new double[6]));
    }

    @Test
    void columnsAreToldApartByTheirOrderAwayFromTheElectrodes() {
        final ColumnRegion[] regions = ColumnRegion.of(new double[]{0, 0, 0, 0.4, 0.6, 1, 1.4, 1.6, 9, 2, 0, 2}, 2);
        assertArrayEquals(new ColumnRegion[]{LEFT_ELECTRODE, LEFT_ELECTRODE, LEFT_ELECTRODE, METAL, WALL, WALL, WALL,
            INSULATOR, INSULATOR, RIGHT_ELECTRODE, RIGHT_ELECTRODE, RIGHT_ELECTRODE}, regions);
        assertArrayEquals(new ColumnRegion[]{LEFT_ELECTRODE, LEFT_ELECTRODE, METAL, RIGHT_ELECTRODE, RIGHT_ELECTRODE},
            ColumnRegion.of(new double[5], 2));
    }

    @Test
    void wallsAreLocatedByTheBulkOrderAtTheTemperatureOfTheDevice() {
        final WallLocators locators = new WallLocators();
        final Device cold = device(1.5, 0.15, 0.05);
        assertEquals(BulkOrder.of(cold), locators.of(cold).bulkOrder());
        assertTrue(locators.of(device(1.5, 0.15, 0.3)).bulkOrder() < locators.of(cold).bulkOrder());
    }

    /** Strong coupling: the density saturates at 1, so m0 = g / (2 (k - 4 kappa)) up to corrections of order (t / g m0)^2. */
    @Test
    void bulkOrderSaturatesAtStrongCoupling() {
        assertEquals(100 / 2.0, BulkOrder.of(device(100, 0, 0.05)), 0.01);
    }

    @Test
    void bulkOrderMeltsWhenHot() {
        assertTrue(BulkOrder.of(device(1.5, 0.15, 0.05)) > 1.5);
        assertEquals(0, BulkOrder.of(device(1.5, 0.15, 10)), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> BulkOrder.of(device(1.5, 0.25, 0.05)));
    }

    @Test
    void velocityIsTheSlopeBetweenTheEnds() {
        final double[] times = IntStream.range(0, 200).mapToDouble(k -> k).toArray();
        final double[] positions = IntStream.range(0, 200).mapToDouble(k -> Math.min(20, 0.25 * k)).toArray();
        final WallVelocity velocity = WallVelocity.fit(times, positions, 20).orElseThrow();
        assertEquals(0.25, velocity.velocity(), 1e-12);
        assertEquals(16, velocity.fitStart());
        assertEquals(64, velocity.fitEnd());
        assertEquals(0, velocity.standardError(), 1e-6);
    }

    @Test
    void standardErrorCoversTheScatterOfNoisyWalls() {
        final Random random = new Random(3);
        final double[] times = IntStream.range(0, 400).mapToDouble(k -> 0.25 * k).toArray();
        int covered = 0;
        for (int repeat = 0; repeat < 200; repeat++) {
            final double[] positions = new double[400];
            double correlated = 0;
            for (int k = 0; k < 400; k++) {
                correlated = 0.8 * correlated + 0.1 * random.nextGaussian();
                positions[k] = 0.2 * times[k] + correlated;
            }
            final WallVelocity velocity = WallVelocity.fit(times, positions, 20).orElseThrow();
            if (Math.abs(velocity.velocity() - 0.2) < 2 * velocity.standardError()) {
                covered++;
            }
        }
        assertTrue(covered > 170 && covered < 200, covered + " of 200 within two standard errors");
    }

    @Test
    void ensembleMeanHasTheStandardErrorOfTheMean() {
        final List<WallVelocity> members = Stream.of(0.1, 0.2, 0.3, 0.2)
            .map(velocity -> new WallVelocity(velocity, 0.5, 10 * velocity, 50, 7)).toList();
        final WallVelocity mean = WallVelocity.ensemble(members).orElseThrow();
        assertEquals(0.2, mean.velocity(), 1e-15);
        assertEquals(Math.sqrt(0.02 / 3 / 4), mean.standardError(), 1e-15);
        assertEquals(1, mean.fitStart());
        assertEquals(28, mean.points());
        assertEquals(members.get(0), WallVelocity.ensemble(members.subList(0, 1)).orElseThrow());
        assertTrue(WallVelocity.ensemble(List.of()).isEmpty());
    }

    @Test
    void aPinnedWallHasNoVelocity() {
        assertTrue(WallVelocity.fit(new double[]{0, 1, 2, 3, 4, 5, 6}, new double[]{1, 1, 1, 1, 1, 1, 1}, 20).isEmpty());
    }
}
