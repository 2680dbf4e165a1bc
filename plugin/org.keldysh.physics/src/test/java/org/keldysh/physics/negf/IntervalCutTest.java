package org.keldysh.physics.negf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cuts of the interval from 1 to 3 in a window that spans it. */
class IntervalCutTest {

    private static final double START = 1;

    private static final double END = 3;

    private static final double WIDTH = 1e-6;

    private final Deflation m_deflation = new Deflation(new Reservoirs(Devices.biased(2, 2, 5, -5)), 1);

    static Stream<QuadratureRule> rules() {
        return Stream.of(QuadratureRule.SEVEN, QuadratureRule.FIFTEEN);
    }

    private double cut(final QuadratureRule rule) {
        return new IntervalCut(rule, m_deflation).of(new WindowInterval(rule, 1).over(START, END));
    }

    /** A level of the only site, which accounts for all of its weight. */
    private void addLevel(final double energy) {
        final GreenFunctions green = new GreenFunctions(1, 1);
        green.m_diagonalIm[0][0] = -2 / WIDTH;
        green.m_left[0][0] = 4 / WIDTH;
        final Resonance resonance = m_deflation.spare();
        resonance.set(energy, WIDTH, energy, 0, green);
        m_deflation.offer(resonance, List.of(), new double[]{1});
        assertTrue(m_deflation.knows(energy, WIDTH));
    }

    private static DoubleStream nodes(final QuadratureRule rule, final double start, final double end) {
        final WindowInterval interval = new WindowInterval(rule, 1).over(start, end);
        return DoubleStream.iterate(0, k -> k < rule.count(), k -> k + 1).map(k -> interval.energy((int)k));
    }

    private static double distance(final QuadratureRule rule, final double cut, final double level) {
        return DoubleStream.concat(nodes(rule, START, cut), nodes(rule, cut, END)).map(node -> Math.abs(node - level)).min()
            .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isTheMiddleWithoutResonances(final QuadratureRule rule) {
        assertEquals(2, cut(rule));
    }

    /** For a level at any node that halving in the middle would make, there is a cut that stays away from it. */
    @ParameterizedTest
    @MethodSource("rules")
    void staysClearOfAResonanceAtANode(final QuadratureRule rule) {
        DoubleStream.concat(nodes(rule, START, 2), nodes(rule, 2, END)).forEach(level -> {
            m_deflation.clear();
            addLevel(level);
            final double cut = cut(rule);
            assertNotEquals(2, cut);
            assertTrue(Math.abs(cut - 2) < 0.2 + 1e-12, () -> "cut at " + cut);
            final double edge = Math.min(level - START, END - level);
            assertTrue(distance(rule, cut, level) > Math.min(0.01, 0.1 * edge),
                () -> "level at " + level + ", cut at " + cut + ": " + distance(rule, cut, level));
        });
    }

    /** Of two levels, a cut away from the one may lead to the other: the nearer node is what counts. */
    @ParameterizedTest
    @MethodSource("rules")
    void staysClearOfTwoResonances(final QuadratureRule rule) {
        final double[] levels =
            {nodes(rule, START, 2).skip(2).findFirst().orElseThrow(), nodes(rule, 2.1, END).skip(2).findFirst().orElseThrow()};
        for (final double level : levels) {
            addLevel(level);
        }
        final double cut = cut(rule);
        for (final double level : levels) {
            assertTrue(distance(rule, cut, level) > 0.005, () -> "level at " + level + ", cut at " + cut);
        }
    }
}
