package org.keldysh.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.image.png.PNGImageValue;

/** Cells as plain Java objects. */
final class CellValues {

    private CellValues() {
    }

    /** @return the narrowest object: integers are numbers as well, truth values are integers as well */
    static Object of(final DataCell cell) {
        if (cell.isMissing()) {
            return null;
        } else if (cell instanceof BooleanValue) {
            return ((BooleanValue)cell).getBooleanValue();
        } else if (cell instanceof IntValue) {
            return ((IntValue)cell).getIntValue();
        } else if (cell instanceof LongValue) {
            return ((LongValue)cell).getLongValue();
        } else if (cell instanceof DoubleValue) {
            return ((DoubleValue)cell).getDoubleValue();
        } else if (cell instanceof ListDataValue) {
            return list((ListDataValue)cell);
        } else if (cell instanceof PNGImageValue) {
            return ((PNGImageValue)cell).getImageContent().getByteArray();
        }
        return cell.toString();
    }

    private static Object list(final ListDataValue list) {
        if (DoubleCell.TYPE.equals(list.getElementType()) && none(list, DataCell::isMissing)) {
            final var values = new double[list.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = ((DoubleValue)list.get(i)).getDoubleValue();
            }
            return values;
        }
        final List<Object> values = new ArrayList<>();
        list.forEach(cell -> values.add(of(cell)));
        return values;
    }

    private static boolean none(final ListDataValue list, final Predicate<DataCell> condition) {
        for (final DataCell cell : list) {
            if (condition.test(cell)) {
                return false;
            }
        }
        return true;
    }
}
