package org.keldysh.knime.exchange;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;

/**
 * An array with a name.
 *
 * @param info name and shape
 * @param values all values in the Java array of their {@link ArrayKind}, the last dimension fastest; not copied
 */
public record NamedArray(ArrayInfo info, Object values) {

    /** @throws IllegalArgumentException if the values are not of the announced kind and number */
    public NamedArray {
        if (info.kind() != ArrayKind.of(values) || info.size() != Array.getLength(values)) {
            throw new IllegalArgumentException("The array " + info.name() + " must hold " + info.size() + " values.");
        }
    }

    /**
     * @param name its name in the file
     * @param values {@code double[]}, {@code int[]}, {@code long[]} or {@code String[]}
     * @param shape lengths of its dimensions
     * @return the array
     */
    public static NamedArray of(final String name, final Object values, final int... shape) {
        final List<Integer> lengths = Arrays.stream(shape).boxed().toList();
        return new NamedArray(new ArrayInfo(name, ArrayKind.of(values), lengths), values);
    }
}
