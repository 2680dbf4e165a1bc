package org.keldysh.physics.observable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keldysh.physics.lattice.SquareLattice;

class TransitionTest {

    private static final SquareLattice LATTICE = new SquareLattice(40, 8, true);

    private static final double ORDER = 1.5;

    private static final WallLocator LOCATOR = new WallLocator(ORDER);

    private static final NucleationCriterion CRITERION = new NucleationCriterion(3, 4);

    /** Ordered beyond h(y), with a wall of a few columns that is linear around half of the order. */
    private static double[] ordered(final SquareLattice lattice, final IntToDoubleFunction wall) {
        return IntStream.range(0, lattice.sites()).mapToDouble(i -> lattice.staggeredSign(i) * ORDER
            * Math.min(1, Math.max(0, 0.5 + 0.1 * (lattice.x(i) + 0.5 - wall.applyAsDouble(lattice.y(i)))))).toArray();
    }

    @Test
    void localOrderIsThatOfTheCheckerboardAndNoneOfAUniformLattice() {
        for (final SquareLattice lattice : List.of(new SquareLattice(5, 4, true), new SquareLattice(4, 3, false),
            new SquareLattice(3, 2, true))) {
            final double[] checkerboard =
                IntStream.range(0, lattice.sites()).mapToDouble(i -> -ORDER * lattice.staggeredSign(i)).toArray();
            final double[] expected = new double[lattice.sites()];
            Arrays.fill(expected, ORDER);
            assertArrayEquals(expected, LocalOrder.of(lattice, checkerboard), 1e-15);
            Arrays.fill(expected, 0);
            final double[] uniform = new double[lattice.sites()];
            Arrays.fill(uniform, 0.9);
            assertArrayEquals(expected, LocalOrder.of(lattice, uniform), 1e-15);
        }
    }

    /** One displaced site counts by half where it is and shares the other half among its neighbours' means. */
    @Test
    void localOrderReachesTheNearestNeighboursOnly() {
        final SquareLattice lattice = new SquareLattice(5, 5, true);
        final double[] q = new double[25];
        q[lattice.site(2, 2)] = 1;
        final double[] order = LocalOrder.of(lattice, q);
        assertEquals(0.5, order[lattice.site(2, 2)], 1e-15);
        assertEquals(0.125, order[lattice.site(1, 2)], 1e-15);
        assertEquals(0, order[lattice.site(1, 1)], 1e-15);
        assertEquals(1, Arrays.stream(order).sum(), 1e-15);
    }

    @Test
    void metallicFractionCountsSitesBelowHalfTheBulkOrder() {
        assertEquals(0.4, MetallicFraction.of(new double[]{0, 0.74, 0.75, 1.5, 3}, 1.5), 1e-15);
        final double[] halfMetal = IntStream.range(0, LATTICE.sites())
            .mapToDouble(i -> LATTICE.x(i) < 20 ? 0.3 : ORDER * LATTICE.staggeredSign(i)).toArray();
        assertEquals(0.5, MetallicFraction.of(LocalOrder.of(LATTICE, halfMetal), ORDER), 0.026);
    }

    /** A wall h = 20 + A cos(2 pi y / 8) has the width A / sqrt 2; the local average over y shrinks A by (6 + 2 cos(2 pi / 8)) / 8. */
    @Test
    void roughnessOfAWavyWallIsThatOfItsWave() {
        final double amplitude = 1.2;
        final double[] wavy = ordered(LATTICE, y -> 20 + amplitude * StrictMath.cos(2 * Math.PI * y / 8));
        final WallRoughness wall = WallRoughness.of(LATTICE, LocalOrder.of(LATTICE, wavy), LOCATOR);
        assertEquals(20, wall.mean(), 1e-12);
        assertEquals(amplitude * (6 + Math.sqrt(2)) / 8 / Math.sqrt(2), wall.width(), 1e-12);
        final double[] flat = ordered(LATTICE, y -> 12.3);
        assertEquals(0, WallRoughness.of(LATTICE, LocalOrder.of(LATTICE, flat), LOCATOR).width(), 1e-7);
    }

    @Test
    void nucleationIsTheFirstTimeFromWhichTheLayerStays() {
        final double[] times = {0, 1, 2, 3, 4, 5, 6, 7};
        final double[] depths = {0, 3, 4, 2, 3, 3.5, 5, 4};
        assertEquals(OptionalDouble.of(4), CRITERION.time(times, depths));
        assertEquals(OptionalDouble.of(1), new NucleationCriterion(3, 2).time(times, depths));
        assertEquals(OptionalDouble.empty(), new NucleationCriterion(3, 5).time(times, depths));
        assertThrows(IllegalArgumentException.class, () -> new NucleationCriterion(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new NucleationCriterion(1, 0));
    }

    private static TransitionSummary follow(final DoubleUnaryOperator wall, final double bulkShareAfter20) {
        final TransitionTrajectory trajectory = new TransitionTrajectory(LATTICE, LOCATOR);
        for (int t = 0; t <= 60; t++) {
            final double position = wall.applyAsDouble(t);
            final double share = t > 20 ? bulkShareAfter20 : 1;
            trajectory.add(t, Arrays.stream(ordered(LATTICE, y -> position)).map(q -> share * q).toArray());
        }
        return trajectory.summary(CRITERION);
    }

    @Test
    void aFrontMovesThroughTheSample() {
        final TransitionSummary front = follow(t -> -5 + t, 1);
        assertEquals(TransitionState.FRONT, front.state());
        assertEquals(8, front.nucleationTime().orElseThrow());
        assertEquals(1, front.velocity().orElseThrow().velocity(), 1e-9);
        assertEquals(0, front.roughness(), 1e-6);
        assertEquals(1, front.metallicFraction());
    }

    @Test
    void aWallAtRestLeavesTheSampleInsulating() {
        final TransitionSummary insulating = follow(t -> -5, 1);
        assertEquals(TransitionState.INSULATING, insulating.state());
        assertTrue(insulating.nucleationTime().isEmpty());
        assertTrue(Double.isNaN(insulating.roughness()));
        assertEquals(0, insulating.metallicFraction());
    }

    @Test
    void orderThatIsLostFarFromTheWallIsABreakdown() {
        assertEquals(TransitionState.BREAKDOWN, follow(t -> -5, 0.3).state());
        assertEquals(TransitionState.BREAKDOWN, follow(t -> -5 + 0.5 * t, 0.3).state());
        assertEquals(TransitionState.BREAKDOWN, follow(t -> -5, 0.7).state());
        assertEquals(TransitionState.INSULATING, follow(t -> -5, 0.8).state());
    }

    @Test
    void aWallThatStartsInMidSampleIsAFront() {
        assertEquals(TransitionState.FRONT, follow(t -> 20 + 0.1 * t, 1).state());
    }

    /** Order that melts evenly is lost before any wall comes, however slowly it goes. */
    @Test
    void orderThatMeltsEvenlyIsABreakdown() {
        final TransitionTrajectory trajectory = new TransitionTrajectory(LATTICE, LOCATOR);
        for (int t = 0; t <= 60; t++) {
            final double share = 1 - t / 60.0;
            trajectory.add(t, Arrays.stream(ordered(LATTICE, y -> -5)).map(q -> share * q).toArray());
        }
        assertEquals(TransitionState.BREAKDOWN, trajectory.summary(CRITERION).state());
    }

    /** Where little is left ahead of the wall it cannot be told apart from the wall that arrives. */
    @Test
    void nothingIsJudgedWhenTheWallHasArrived() {
        assertEquals(TransitionState.FRONT, follow(t -> t < 20 ? 1.6 * t : 32, 0.3).state());
    }

    @Test
    void meansHaveTheErrorOfTheirScatter() {
        final SampleMean mean = SampleMean.of(DoubleStream.of(1, Double.NaN, 3, 2));
        assertEquals(3, mean.count());
        assertEquals(2, mean.mean(), 1e-15);
        assertEquals(1 / Math.sqrt(3), mean.standardError(), 1e-15);
        assertTrue(Double.isNaN(SampleMean.of(DoubleStream.of(1)).standardError()));
        assertTrue(Double.isNaN(SampleMean.of(DoubleStream.empty()).mean()));
    }

    /** With z = 1, n trials and none switched, Wilson's interval is from 0 to 1 / (n + 1). */
    @Test
    void sharesHaveWilsonsInterval() {
        final SwitchedShare none = new SwitchedShare(0, 4);
        assertEquals(0, none.lower(), 1e-12);
        assertEquals(0.2, none.upper(), 1e-9);
        assertEquals(0.8, new SwitchedShare(4, 4).lower(), 1e-9);
        final SwitchedShare half = new SwitchedShare(2, 4);
        assertEquals(0.5, half.share());
        assertEquals(0.5 / Math.sqrt(5), half.standardError(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> new SwitchedShare(5, 4));
    }

    @Test
    void ensemblesCountAndAverage() {
        final TransitionEnsemble ensemble = TransitionEnsemble.of(List.of(
            new TransitionSummary(TransitionState.FRONT, OptionalDouble.of(2), Optional.empty(), 0.5, 1),
            new TransitionSummary(TransitionState.BREAKDOWN, OptionalDouble.of(4), Optional.empty(), Double.NaN, 0.7),
            new TransitionSummary(TransitionState.INSULATING, OptionalDouble.empty(), Optional.empty(), Double.NaN, 0.1)));
        assertEquals(new SwitchedShare(2, 3), ensemble.switched());
        assertEquals(new SwitchedShare(1, 3), ensemble.breakdown());
        assertEquals(new SampleMean(2, 3, 1), ensemble.nucleationTime());
        assertEquals(1, ensemble.roughness().count());
        assertEquals(0.6, ensemble.metallicFraction().mean(), 1e-15);
        assertTrue(ensemble.velocity().isEmpty());
    }

    private static ThresholdVoltage.Trial trial(final double bias, final int switched) {
        return new ThresholdVoltage.Trial(bias, new SwitchedShare(switched, 4));
    }

    @Test
    void thresholdIsWhereHalfSwitch() {
        final ThresholdVoltage threshold =
            ThresholdVoltage.of(List.of(trial(1.8, 4), trial(1.5, 1), trial(1.2, 0), trial(1.6, 3))).orElseThrow();
        assertEquals(1.55, threshold.voltage(), 1e-12);
        assertEquals(1.5, threshold.lower());
        assertEquals(1.6, threshold.upper());
        final double share = new SwitchedShare(1, 4).standardError();
        assertEquals(0.1 * Math.sqrt(1 / 12.0 + 0.5 * share * share / 0.25), threshold.standardError(), 1e-9);
        assertTrue(ThresholdVoltage.of(List.of(trial(1.8, 4), trial(1.5, 2))).isEmpty());
        assertTrue(ThresholdVoltage.of(List.of(trial(1.8, 1))).isEmpty());
    }

    @Test
    void bisectionClosesInOnTheThreshold() {
        final ThresholdSearch search = new ThresholdSearch(1, 2);
        for (int step = 0; step < 12; step++) {
            search.add(new SwitchedShare(search.nextBias() > 1.637 ? 3 : 0, 3));
        }
        final ThresholdVoltage threshold = search.threshold();
        assertTrue(threshold.lower() <= 1.637 && threshold.upper() > 1.637);
        assertEquals(1.0 / 1024, threshold.upper() - threshold.lower(), 1e-15);
        assertEquals(threshold.voltage(), 0.5 * (threshold.lower() + threshold.upper()), 1e-12);
    }

    @Test
    void bisectionRefusesEndsOnTheSameSide() {
        assertThrows(IllegalArgumentException.class, () -> new ThresholdSearch(2, 2));
        final Exception lower = assertThrows(IllegalArgumentException.class,
            () -> new ThresholdSearch(1, 2).add(new SwitchedShare(2, 3)));
        assertTrue(lower.getMessage().contains("lower bias of 1.0, 2 of 3"), lower.getMessage());
        final ThresholdSearch search = new ThresholdSearch(1, 2);
        search.add(new SwitchedShare(0, 3));
        final Exception upper = assertThrows(IllegalArgumentException.class, () -> search.add(new SwitchedShare(1, 3)));
        assertTrue(upper.getMessage().contains("upper bias of 2.0, 1 of 3"), upper.getMessage());
    }

    private static WallDistance.Path path(final double velocity, final double offset, final double timeStep) {
        final double[] times = IntStream.range(0, 41).mapToDouble(k -> timeStep * k).toArray();
        return new WallDistance.Path(times, Arrays.stream(times).map(t -> Math.min(20, velocity * t + offset)).toArray(), 20);
    }

    @Test
    void distanceOfParallelWallsIsTheirOffset() {
        assertEquals(0.7, WallDistance.between(path(0.5, 1, 1), path(0.5, 1.7, 1)).orElseThrow(), 1e-12);
        assertEquals(0.7, WallDistance.between(path(0.5, 1, 1), path(0.5, 0.3, 0.9)).orElseThrow(), 1e-12);
    }

    /** Both travel between 4 and 16 columns from t = 8 to t = 26 (the faster one is there from 6.4 to 25.6). */
    @Test
    void wallsThatDriftApartHaveTheMeanOfTheirDistance() {
        final double expected = IntStream.rangeClosed(8, 25).mapToDouble(t -> 0.125 * t).average().orElseThrow();
        assertEquals(expected, WallDistance.between(path(0.5, 0, 1), path(0.625, 0, 1)).orElseThrow(), 1e-12);
        assertTrue(WallDistance.between(path(0.5, 0, 1), path(0, 1, 1)).isEmpty());
    }
}
