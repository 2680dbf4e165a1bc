package org.knime.core.data;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

/** The columns of a table, in order and with different names. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    private static final String DEFAULT_NAME = "default";

    private static final String SPEC_NAME = "spec_name";

    private static final String COLUMN_COUNT = "number_columns";

    private static final String COLUMN = "column_spec_";

    private final String m_name;

    private final List<DataColumnSpec> m_columns;

    private final Map<String, Integer> m_indices = new HashMap<>();

    /** A table without columns. */
    public DataTableSpec() {
        this(DEFAULT_NAME);
    }

    /** @param columns the columns */
    public DataTableSpec(final DataColumnSpec... columns) {
        this(DEFAULT_NAME, columns);
    }

    /**
     * @param name the name of the table, {@code null} for the default one
     * @param columns the columns
     * @throws IllegalArgumentException if two columns have the same name
     */
    public DataTableSpec(final String name, final DataColumnSpec... columns) {
        m_name = Objects.requireNonNullElse(name, DEFAULT_NAME);
        m_columns = List.of(columns);
        for (int i = 0; i < columns.length; i++) {
            final Integer earlier = m_indices.put(columns[i].getName(), i);
            if (earlier != null) {
                throw new IllegalArgumentException("Duplicate column name \"" + columns[i].getName()
                    + "\" at positions " + earlier + " and " + i + ".");
            }
        }
    }

    /**
     * Puts the columns of two tables side by side.
     *
     * @param left the first columns
     * @param right the columns after them
     * @throws IllegalArgumentException if a name is in both
     */
    public DataTableSpec(final DataTableSpec left, final DataTableSpec right) {
        this(DEFAULT_NAME, Stream.concat(left.stream(), right.stream()).toArray(DataColumnSpec[]::new));
    }

    /** @return the name of the table */
    public String getName() {
        return m_name;
    }

    /** @return how many columns there are */
    public int getNumColumns() {
        return m_columns.size();
    }

    /** @return the names of the columns */
    public String[] getColumnNames() {
        return m_columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    /**
     * @param index which column, counted from zero
     * @return the column
     */
    public DataColumnSpec getColumnSpec(final int index) {
        return m_columns.get(index);
    }

    /**
     * @param name the name of a column
     * @return the column, {@code null} if there is none of that name
     */
    public DataColumnSpec getColumnSpec(final String name) {
        final int index = findColumnIndex(name);
        return index < 0 ? null : m_columns.get(index);
    }

    /**
     * @param name the name of a column
     * @return its position, -1 if there is none of that name
     */
    public int findColumnIndex(final String name) {
        return m_indices.getOrDefault(name, -1);
    }

    /**
     * @param name the name of a column
     * @return whether there is such a column
     */
    public boolean containsName(final String name) {
        return m_indices.containsKey(name);
    }

    /**
     * @param valueClass a value interface
     * @return whether a column can be read as such values
     */
    public boolean containsCompatibleType(final Class<? extends DataValue> valueClass) {
        return stream().anyMatch(column -> column.getType().isCompatible(valueClass));
    }

    /**
     * @param spec a table
     * @param column the wanted name
     * @return the wanted name, with {@code (#1)}, {@code (#2)} ... behind it if the table has such a column already
     */
    public static String getUniqueColumnName(final DataTableSpec spec, final String column) {
        String candidate = column;
        for (int i = 1; spec.containsName(candidate); i++) {
            candidate = column + "(#" + i + ")";
        }
        return candidate;
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return m_columns.iterator();
    }

    /** @return the columns */
    public Stream<DataColumnSpec> stream() {
        return m_columns.stream();
    }

    /**
     * @param other another table
     * @return whether this table can be used where the other one is expected
     */
    public boolean isCompatibleWith(final DataTableSpec other) {
        return columnsMatch(other, DataColumnSpec::isCompatibleWith);
    }

    /**
     * @param other another table
     * @return whether names and types of all columns are the same
     */
    public boolean equalStructure(final DataTableSpec other) {
        return columnsMatch(other, DataColumnSpec::equalStructure);
    }

    private boolean columnsMatch(final DataTableSpec other, final BiPredicate<DataColumnSpec, DataColumnSpec> match) {
        if (other == null || other.getNumColumns() != getNumColumns()) {
            return false;
        }
        for (int i = 0; i < getNumColumns(); i++) {
            if (!match.test(getColumnSpec(i), other.getColumnSpec(i))) {
                return false;
            }
        }
        return true;
    }

    /** @param config receives name and columns */
    public void save(final ConfigWO config) {
        config.addString(SPEC_NAME, m_name);
        config.addInt(COLUMN_COUNT, getNumColumns());
        for (int i = 0; i < getNumColumns(); i++) {
            getColumnSpec(i).save(config.addConfig(COLUMN + i));
        }
    }

    /**
     * @param config what {@link #save} wrote
     * @return the specification
     * @throws InvalidSettingsException if the settings are damaged
     */
    public static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
        final var columns = new DataColumnSpec[config.getInt(COLUMN_COUNT)];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = DataColumnSpec.load(config.getConfig(COLUMN + i));
        }
        return new DataTableSpec(config.getString(SPEC_NAME), columns);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DataTableSpec && m_name.equals(((DataTableSpec)other).m_name)
            && m_columns.equals(((DataTableSpec)other).m_columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_name, m_columns);
    }

    @Override
    public String toString() {
        return m_columns.toString();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Writes table specifications as XML settings. */
    public static final class Serializer extends PortObjectSpecSerializer<DataTableSpec> {

        @Override
        public DataTableSpec loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            try {
                return load(ModelContent.loadFromXML(in));
            } catch (final InvalidSettingsException ex) {
                throw new IOException("The table specification is damaged: " + ex.getMessage(), ex);
            }
        }

        @Override
        public void savePortObjectSpec(final DataTableSpec spec, final PortObjectSpecZipOutputStream out)
            throws IOException {
            final var content = new ModelContent("spec");
            spec.save(content);
            content.saveToXML(out);
        }
    }
}
