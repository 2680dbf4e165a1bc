package org.keldysh.knime.picture;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Counts points (exact, predicted) in the cells of a square grid. */
final class PointDensity {

    private static final int CELLS = 160;

    private static final double MARGIN = 0.03;

    private final double m_minimum;

    private final double m_maximum;

    private final int[][] m_counts = new int[CELLS][CELLS];

    private long m_points;

    PointDensity(final List<double[]> exact, final List<double[]> predicted) {
        final double low = Math.min(fold(exact, Math::min), fold(predicted, Math::min));
        final double high = Math.max(fold(exact, Math::max), fold(predicted, Math::max));
        final double margin = high > low ? MARGIN * (high - low) : 1;
        m_minimum = low - margin;
        m_maximum = high + margin;
        for (int c = 0; c < exact.size(); c++) {
            for (int i = 0; i < exact.get(c).length; i++) {
                m_counts[cell(exact.get(c)[i])][cell(predicted.get(c)[i])]++;
                m_points++;
            }
        }
    }

    private static double fold(final List<double[]> values, final DoubleBinaryOperator operator) {
        return values.stream().flatMapToDouble(Arrays::stream).reduce(operator).orElseThrow();
    }

    private int cell(final double value) {
        return (int)((value - m_minimum) / cellSize());
    }

    double minimum() {
        return m_minimum;
    }

    double maximum() {
        return m_maximum;
    }

    double cellSize() {
        return (m_maximum - m_minimum) / CELLS;
    }

    long points() {
        return m_points;
    }

    int largestCount() {
        return Arrays.stream(m_counts).flatMapToInt(Arrays::stream).max().orElseThrow();
    }

    /** @return {x, y, decimal logarithm of the count} of the cells that hold points, x and y being centres */
    double[][] occupiedCells() {
        final int[] occupied =
            IntStream.range(0, CELLS * CELLS).filter(k -> m_counts[k / CELLS][k % CELLS] > 0).toArray();
        return new double[][]{Arrays.stream(occupied).mapToDouble(k -> centre(k / CELLS)).toArray(),
            Arrays.stream(occupied).mapToDouble(k -> centre(k % CELLS)).toArray(),
            Arrays.stream(occupied).mapToDouble(k -> Math.log10(m_counts[k / CELLS][k % CELLS])).toArray()};
    }

    private double centre(final int cell) {
        return m_minimum + (cell + 0.5) * cellSize();
    }
}
