package org.keldysh.knime.exchange;

import java.util.List;

/**
 * What is known of an array before its values are read.
 *
 * @param name its name in the file
 * @param kind what it holds
 * @param shape lengths of its dimensions, the last one varies fastest; none for a single value
 */
public record ArrayInfo(String name, ArrayKind kind, List<Integer> shape) {

    /** Copies the shape. */
    public ArrayInfo {
        shape = List.copyOf(shape);
    }

    /**
     * @return number of values
     * @throws ArithmeticException if they are more than a Java array can hold
     */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** @return number of rows of a table that such an array is a column of; 0 for a single value */
    public int rows() {
        return shape.isEmpty() ? 0 : shape.get(0);
    }

    /** @return number of values in each row of a table that such an array is a column of */
    public int valuesPerRow() {
        return shape.stream().skip(1).reduce(1, Math::multiplyExact);
    }
}
