package org.knime.core.data.collection;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;

/** Makes cells that are collections. */
public final class CollectionCellFactory {

    private CollectionCellFactory() {
    }

    /**
     * @param cells the elements in order, copied
     * @return a list of them; the type of its elements is their narrowest common type
     */
    public static ListCell createListCell(final Collection<? extends DataCell> cells) {
        final DataType type = cells.stream().map(DataCell::getType).distinct()
            .reduce(DataType.getMissingCell().getType(), DataType::getCommonSuperType);
        final boolean numbers = !cells.isEmpty() && cells.stream().allMatch(DoubleCell.class::isInstance);
        return new ListCell(numbers ? new DoubleCells(cells) : List.copyOf(cells), type);
    }

    /**
     * @param row a row
     * @param columns which of its cells to take, in this order
     * @return a list of them
     */
    public static ListCell createListCell(final DataRow row, final int[] columns) {
        return createListCell(IntStream.of(columns).mapToObj(row::getCell).collect(Collectors.toList()));
    }
}
