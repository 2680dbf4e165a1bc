package org.keldysh.knime.exchange;

import java.lang.reflect.Array;
import java.util.List;

/** Values as nested Java arrays, one level for each dimension. */
final class NestedArray {

    private NestedArray() {
    }

    /**
     * @param array at least one dimension
     * @return its values
     */
    static Object of(final NamedArray array) {
        final List<Integer> shape = array.info().shape();
        return shape.size() < 2 ? array.values() : nested(array.values(), shape, 0, array.info().size());
    }

    private static Object nested(final Object values, final List<Integer> shape, final int offset, final int size) {
        final Class<?> component = values.getClass().getComponentType();
        final int length = shape.get(0);
        if (shape.size() == 1) {
            final Object row = Array.newInstance(component, length);
            System.arraycopy(values, offset, row, 0, length);
            return row;
        }
        final Object rows = Array.newInstance(component, shape.stream().mapToInt(Integer::intValue).toArray());
        for (int i = 0; i < length; i++) {
            Array.set(rows, i, nested(values, shape.subList(1, shape.size()), offset + i * (size / length), size / length));
        }
        return rows;
    }
}
