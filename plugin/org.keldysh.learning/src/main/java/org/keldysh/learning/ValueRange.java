package org.keldysh.learning;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * Closed interval of a parameter.
 *
 * @param minimum smallest value
 * @param maximum largest value
 */
public record ValueRange(double minimum, double maximum) {

    /** How far outside a value may be and still count as rounding of the bound. */
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if a bound is not finite or the minimum exceeds the maximum */
    public ValueRange {
        if (!Double.isFinite(minimum) || !Double.isFinite(maximum) || minimum > maximum) {
            throw new IllegalArgumentException("A range from " + minimum + " to " + maximum + " is not possible.");
        }
    }

    /**
     * @param <T> type of the items
     * @param items at least one
     * @param value the parameter of an item
     * @return the smallest range that holds the parameter of all items
     */
    static <T> ValueRange of(final Collection<T> items, final ToDoubleFunction<T> value) {
        return new ValueRange(items.stream().mapToDouble(value).min().orElseThrow(),
            items.stream().mapToDouble(value).max().orElseThrow());
    }

    /**
     * @param value a value of the parameter
     * @return whether it is in the range, up to rounding
     */
    public boolean contains(final double value) {
        return value >= minimum - ROUNDING && value <= maximum + ROUNDING;
    }

    @Override
    public String toString() {
        return minimum == maximum ? String.valueOf(minimum) : minimum + " to " + maximum;
    }
}
