package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keldysh.physics.negf.ElectronAssertions.assertWithin;

import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.physics.model.Device;

class RecursiveNegfSolverTest extends NegfSolverContract {

    /** Looser and tighter than 1e-6, below which Green's functions must have more digits. */
    private static final double[] TOLERANCES = {1e-3, 1e-4, 1e-6, 9e-7, 1e-9};

    @Override
    NegfSolver solver(final Device device, final double tolerance) {
        return new NegfSolver(device, tolerance, 1);
    }

    /** Otherwise the promise would be held to some qualities only. */
    @Test
    void tolerancesOfThePromiseChooseEveryQuality() {
        assertEquals(EnumSet.allOf(GreenFunctionQuality.class), DoubleStream.of(TOLERANCES)
            .mapToObj(GreenFunctionQuality::forTolerance).collect(Collectors.toCollection(
                () -> EnumSet.noneOf(GreenFunctionQuality.class))));
    }

    @ParameterizedTest
    @MethodSource("org.keldysh.physics.negf.RandomSample#upTo8x6")
    void randomDevicesKeepTheirPromise(final RandomSample sample) {
        assertCertified(sample.device(), sample.displacement(), TOLERANCES);
    }

    /** Uniform metals at the potential of a level, isolated levels and narrow resonances, where earlier estimates were too small. */
    @ParameterizedTest
    @ValueSource(longs = {32, 72, 86, 109, 164, 224, 554, 640, 804, 936, 981, 1308, 1385, 1392, 1643, 1689, 1702, 1764,
        1828, 1919, 2033, 2155, 2184, 2219, 2812, 2825, 2999, 3060, 3084, 3144, 3218, 3231, 3238, 3302,
        3453, 3854, 3855, 3863, 3936, 4308, 4313, 4379, 4464, 4583, 4731, 4754, 5019, 5323, 5418, 5460,
        5573, 5682, 5762, 5769, 5946, 5995, 6169, 6265, 6286, 6482, 6511, 6544, 6547, 6615, 6963, 6966,
        6999, 7252, 7417})
    void devicesThatHaveBrokenThePromiseKeepIt(final long seed) {
        final RandomSample sample = RandomSample.of(seed, 8, 6);
        assertCertified(sample.device(), sample.displacement(), TOLERANCES);
    }

    /** The states that are seen best, at the fringe of the window, say little about who fills the level. */
    @ParameterizedTest
    @CsvSource({"20, 7, -1.2", "24, 8, -1.2", "24, 8, -1.1"})
    void aLevelInTheGapKeepsItsPromise(final int length, final int x, final double depth) {
        final Device device = Devices.hot(length, 4, 2.25, 0);
        assertCertified(device, Devices.levelInTheGap(device, x, depth), 3e-2, 1e-2, 1e-3);
    }

    /** However narrow a level is: what it couples to decides, and that is the left lead. */
    @ParameterizedTest
    @CsvSource({"9, -1.1", "12, -0.9", "14, -0.9", "15, -0.9", "15, -0.5"})
    void aLevelNearTheLeftLeadIsInEquilibriumWithIt(final int x, final double depth) {
        final Device device = Devices.hot(40, 4, 2.25, 0);
        final double[] displacement = Devices.levelInTheGap(device, x, depth);
        final int site = Devices.siteInTheGap(device, x);
        final double expected = solver().solve(Devices.hot(40, 4, 2.25, 2.25), displacement, 1e-9).density()[site];
        for (final double tolerance : new double[]{3e-2, 1e-2, 1e-3}) {
            final Electrons electrons = solver().solve(device, displacement, tolerance);
            assertWithin(tolerance, electrons);
            assertEquals(expected, electrons.density()[site], electrons.densityError(), "tolerance " + tolerance);
        }
    }

    @Test
    void noisyWallKeepsItsPromise() {
        final Device device = Devices.biased(12, 5, 1.7, 0);
        assertCertified(device, Devices.noisyWall(device, 5), 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-9);
    }
}
