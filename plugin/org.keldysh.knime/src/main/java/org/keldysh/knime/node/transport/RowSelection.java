package org.keldysh.knime.node.transport;

import java.util.List;
import java.util.stream.IntStream;

import org.keldysh.knime.table.LatticeColumn;
import org.keldysh.knime.table.LatticeRow;
import org.knime.core.data.DataTableSpec;

/** Chooses rows of a table. */
final class RowSelection {

    private RowSelection() {
    }

    /**
     * @param rows all rows
     * @param table their columns
     * @return rows of the trajectory of the first row; all rows if they do not belong to trajectories
     */
    static List<LatticeRow> firstTrajectory(final List<LatticeRow> rows, final DataTableSpec table) {
        final int column = table.findColumnIndex(LatticeColumn.TRAJECTORY.title());
        return column < 0 ? rows
            : rows.stream().filter(row -> row.source().getCell(column).equals(rows.get(0).source().getCell(column))).toList();
    }

    /**
     * @param <T> type of the items
     * @param items at least one
     * @param count how many to choose
     * @return items at even distances, the first and the last included; a single one is the last; all if there are not more
     */
    static <T> List<T> evenlySpaced(final List<T> items, final int count) {
        final int last = items.size() - 1;
        if (count >= items.size()) {
            return items;
        }
        return count == 1 ? items.subList(last, last + 1)
            : IntStream.range(0, count).mapToObj(k -> items.get((int)Math.round((double)k * last / (count - 1)))).toList();
    }
}
