package org.keldysh.standin;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;

/** A table as plain Java objects. */
public final class TableView {

    private final BufferedDataTable m_table;

    TableView(final BufferedDataTable table) {
        m_table = table;
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type the name of its type that users see, for example {@code Number (Float)}
     */
    public record Column(String name, String type) {
    }

    /**
     * A row.
     *
     * @param key its name, unique in the table
     * @param values one for each column: {@code Double}, {@code Integer}, {@code Long}, {@code Boolean},
     *            {@code String}, {@code double[]} for lists of numbers, {@code List} for other lists, {@code byte[]} for
     *            PNG pictures, {@code null} for missing values
     */
    public record Row(String key, List<Object> values) {
    }

    /** @return the columns */
    public List<Column> columns() {
        return columns(m_table.getDataTableSpec());
    }

    static List<Column> columns(final DataTableSpec spec) {
        return spec.stream().map(column -> new Column(column.getName(), column.getType().toString()))
            .collect(Collectors.toList());
    }

    /** @return how many rows there are */
    public long rowCount() {
        return m_table.size();
    }

    /** @return the rows, made one by one while they are read */
    public Iterable<Row> rows() {
        return () -> {
            final Iterator<DataRow> rows = m_table.iterator();
            return StreamSupport.stream(((Iterable<DataRow>)() -> rows).spliterator(), false).map(TableView::row)
                .iterator();
        };
    }

    private static Row row(final DataRow row) {
        return new Row(row.getKey().getString(),
            StreamSupport.stream(row.spliterator(), false).map(CellValues::of).collect(Collectors.toList()));
    }
}
